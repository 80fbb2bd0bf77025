import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  answerQuery,
  extensionOf,
  issueQueryLink,
  notFound,
  queryAuthor,
  revokeQueryLink,
} from '@stet/application';
import { answerRequest, claim, queryLink, queryLinkRequest, queryRequest } from '@stet/contract';
import { QUERY_LINK_HOURS } from '@stet/domain';
import { attachmentFile, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { presentClaim } from '../claims/claim.presenter.js';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { callerOf, ifMatch, viewerOf, type DeskRequest } from '../http/request.js';
import { sendKept } from '../http/send-kept.js';

/** Questions to the author, and the links by which they answer without an account. */
@ApiTags('queries')
@SignedIn()
@Controller('api/v1')
export class QueriesController {
  constructor(private readonly desk: DeskContext) {}

  @Post('claims/:id/queries')
  @ApiResponse({ status: 201, standardSchema: claim })
  ask(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: queryRequest }) body: z.infer<typeof queryRequest>,
  ) {
    const expectedVersion = ifMatch(request);
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await queryAuthor(tx, caller, { claim: id, expectedVersion, ...body });
      const moved = await presentClaim(tx, sql, caller, id);
      return { status: 201, headers: { etag: `"${moved.version}"` }, body: moved };
    });
  }

  @Post('queries/:id/answers')
  @ApiResponse({ status: 201, standardSchema: claim })
  answer(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: answerRequest }) body: z.infer<typeof answerRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const answered = await answerQuery(tx, caller, { query: id, ...body });
      const moved = await presentClaim(tx, sql, caller, answered.id);
      return { status: 201, headers: { etag: `"${moved.version}"` }, body: moved };
    });
  }

  /** The address is shown here, once. A new link ends the one before. */
  @Post('queries/:id/link')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: queryLink })
  async issue(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: queryLinkRequest }) { hours }: z.infer<typeof queryLinkRequest>,
  ) {
    // Not through the store of answers: it would keep the token.
    const { token, expiresAt } = await this.desk.uow.run((tx) =>
      issueQueryLink(tx, callerOf(request), { query: id, hours: hours ?? QUERY_LINK_HOURS }),
    );
    void reply.header('cache-control', 'no-store');
    return { url: `${this.desk.publicUrl()}/q/${token}`, expiresAt: expiresAt.toISOString() };
  }

  @Delete('queries/:id/link')
  @HttpCode(204)
  async revoke(@Req() request: DeskRequest, @Param('id') id: string): Promise<void> {
    await this.desk.uow.run((tx) => revokeQueryLink(tx, callerOf(request), id));
  }

  /** A file that came with an answer: always a download. */
  @Get('queries/:id/attachments/:ordinal')
  async attachment(
    @Req() request: DeskRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Param('ordinal', new ParseIntPipe({ errorHttpStatusCode: 404 })) ordinal: number,
  ) {
    const inRange = ordinal >= 0 && ordinal < 100 ? ordinal : -1;
    const kept = await read(this.desk.database, (sql) => attachmentFile(sql, viewerOf(request), id, inRange));
    const bytes = kept && (await this.desk.blobs.get(kept.sha256));
    if (!kept || !bytes) throw notFound('file');
    await sendKept(reply, `answer-${inRange + 1}.${extensionOf(kept.type)}`, kept.type, bytes);
  }
}
