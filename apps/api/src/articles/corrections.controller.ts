import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  confirmCorrection,
  correctArticleOrClaim,
  dropCorrection,
  wordCorrection,
  type Caller,
  type Tx,
} from '@stet/application';
import {
  correction,
  correctionList,
  correctionRequest,
  dropRequest,
  noteRequest,
  publicationList,
} from '@stet/contract';
import { publicationsOf, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { ifMatch, viewerOf, type DeskRequest } from '../http/request.js';
import { presentArticle } from './article.presenter.js';
import { presentCorrection, presentCorrections } from './correction.presenter.js';

/** What is said in public about what has been published. */
@ApiTags('corrections')
@SignedIn()
@Controller('api/v1')
export class CorrectionsController {
  constructor(private readonly desk: DeskContext) {}

  @Get('articles/:id/corrections')
  @ApiResponse({ status: 200, standardSchema: correctionList })
  list(@Req() request: DeskRequest, @Param('id') id: string) {
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) => ({ items: await presentCorrections(sql, viewer, id) }));
  }

  @Get('articles/:id/publications')
  @ApiResponse({ status: 200, standardSchema: publicationList })
  publications(@Req() request: DeskRequest, @Param('id') id: string) {
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) => {
      await presentArticle(sql, viewer, id);
      return { items: await publicationsOf(sql, viewer, id) };
    });
  }

  @Post('articles/:id/corrections')
  @ApiResponse({ status: 201, standardSchema: correction })
  open(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: correctionRequest }) body: z.infer<typeof correctionRequest>,
  ) {
    const expectedVersion = ifMatch(request);
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const opened = await correctArticleOrClaim(tx, caller, { article: id, expectedVersion, ...body });
      return { status: 201, body: await presentCorrection(sql, caller.person, opened.id) };
    });
  }

  @Post('corrections/:id/confirm')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: correction })
  confirm(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ) {
    return this.settle(request, reply, id, confirmCorrection);
  }

  @Post('corrections/:id/drop')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: correction })
  drop(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: dropRequest }) { reason }: z.infer<typeof dropRequest>,
  ) {
    return this.settle(request, reply, id, (tx, caller) => dropCorrection(tx, caller, id, reason));
  }

  @Put('corrections/:id/note')
  @ApiResponse({ status: 200, standardSchema: correction })
  word(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: noteRequest }) { note }: z.infer<typeof noteRequest>,
  ) {
    return this.settle(request, reply, id, (tx, caller) => wordCorrection(tx, caller, id, note));
  }

  private settle(
    request: DeskRequest,
    reply: FastifyReply,
    id: string,
    work: (tx: Tx, caller: Caller, id: string) => Promise<void>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await work(tx, caller, id);
      return { status: 200, body: await presentCorrection(sql, caller.person, id) };
    });
  }
}
