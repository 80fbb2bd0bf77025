import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { UnreadableText, addRevision, notFound, openTrial, tryRevision } from '@stet/application';
import {
  articleAccepted,
  reviseQuery,
  revision as revisionSchema,
  revisionChanges,
  revisionDiff,
  revisionRequest,
} from '@stet/contract';
import { Invalid } from '@stet/domain';
import { refusalOf } from '@stet/engine';
import { changesView, diffView, read, revisionView } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate } from '../http/mutation.js';
import { callerOf, viewerOf, type DeskRequest } from '../http/request.js';
import { accepted, refuseOversize } from './accepted.js';

/** The database counts revisions in 32 bits; there is none of any other number. */
const inRange = (number: number): number => (number > 0 && number < 2 ** 31 ? number : 0);
const toNumber = new ParseIntPipe({ errorHttpStatusCode: 404 });

@ApiTags('articles')
@SignedIn()
@Controller('api/v1/articles/:id/revisions')
export class RevisionsController {
  constructor(private readonly desk: DeskContext) {}

  @Post()
  @ApiResponse({ status: 202, standardSchema: articleAccepted })
  @ApiResponse({ status: 200, description: 'with ?dryRun', standardSchema: revisionDiff })
  async revise(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Query({ schema: reviseQuery }) { dryRun }: z.infer<typeof reviseQuery>,
    @Body({ schema: revisionRequest }) body: z.infer<typeof revisionRequest>,
  ) {
    refuseOversize(body.content, body.format);
    await this.desk.intake.check(body.content, body.format);
    if (dryRun) {
      void reply.status(200);
      return this.tryOut(request, id, body);
    }
    return mutate(this.desk.uow, request, reply, async (tx, caller) =>
      accepted(await addRevision(tx, caller, { article: id, ...body })),
    );
  }

  @Get(':number')
  @ApiResponse({ status: 200, standardSchema: revisionSchema })
  async revision(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Param('number', toNumber) number: number,
  ) {
    const viewer = viewerOf(request);
    return this.found(
      await read(this.desk.database, (sql) => revisionView(sql, viewer, id, inRange(number))),
    );
  }

  @Get(':number/changes')
  @ApiResponse({ status: 200, standardSchema: revisionChanges })
  async changes(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Param('number', toNumber) number: number,
  ) {
    const viewer = viewerOf(request);
    return this.found(await read(this.desk.database, (sql) => changesView(sql, viewer, id, inRange(number))));
  }

  @Get(':from/diff/:to')
  @ApiResponse({ status: 200, standardSchema: revisionDiff })
  async diff(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Param('from', toNumber) from: number,
    @Param('to', toNumber) to: number,
  ) {
    const viewer = viewerOf(request);
    const [older, newer] = [inRange(from), inRange(to)];
    const found = this.found(
      await read(this.desk.database, (sql) => diffView(sql, viewer, id, older, newer)),
    );
    if (older > newer) throw new Invalid('bad_order', 'The first revision must be the older one.');
    return found;
  }

  /** Reads the text outside any transaction, as the worker does. */
  private async tryOut(request: DeskRequest, id: string, body: z.infer<typeof revisionRequest>) {
    const trial = await this.desk.uow.run((tx) => openTrial(tx, callerOf(request), id));
    return tryRevision(this.desk.extractor, trial, body).catch((error: unknown) => {
      throw error instanceof UnreadableText ? refusalOf(error) : error;
    });
  }

  private found<T>(row: T | null): T {
    if (!row) throw notFound('revision');
    return row;
  }
}
