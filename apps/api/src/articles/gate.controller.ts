import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound, releaseArticle, releaseWithOverride } from '@stet/application';
import { article, gate, overrideReleaseRequest, releaseRequest } from '@stet/contract';
import { Conflict } from '@stet/domain';
import { gateView, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate } from '../http/mutation.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { presentArticle } from './article.presenter.js';

@ApiTags('gate')
@SignedIn()
@Controller('api/v1/articles/:id')
export class GateController {
  constructor(private readonly desk: DeskContext) {}

  @Get('gate')
  @ApiResponse({ status: 200, standardSchema: gate })
  async show(@Req() request: DeskRequest, @Param('id') id: string) {
    const found = await read(this.desk.database, (sql) => gateView(sql, viewerOf(request), id));
    if (!found) throw notFound('article');
    return found;
  }

  @Post('release')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: article })
  async release(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: releaseRequest }) { revisionHash }: z.infer<typeof releaseRequest>,
  ) {
    try {
      return await mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
        await releaseArticle(tx, caller, { article: id, revisionHash });
        return { status: 200, body: await presentArticle(sql, caller.person, id) };
      });
    } catch (error) {
      throw await this.withBlockers(error, request, id);
    }
  }

  @Post('release-with-override')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: article })
  override(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: overrideReleaseRequest }) body: z.infer<typeof overrideReleaseRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await releaseWithOverride(tx, caller, { article: id, ...body });
      return { status: 200, body: await presentArticle(sql, caller.person, id) };
    });
  }

  /** A shut gate answers with what keeps it shut. */
  private async withBlockers(error: unknown, request: DeskRequest, id: string): Promise<unknown> {
    if (!(error instanceof Conflict) || error.code !== 'gate_shut') return error;
    const shut = await read(this.desk.database, (sql) => gateView(sql, viewerOf(request), id));
    return new Conflict(error.code, error.message, { ...error.details, blockers: shut?.blockers ?? [] });
  }
}
