import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { addClaim, rescheduleArticle, submitArticle } from '@stet/application';
import {
  addClaimRequest,
  article as articleSchema,
  articleAccepted,
  articlePage as articlePageSchema,
  articleQuery,
  articleRequest,
  claim as claimSchema,
  claimPage as claimPageSchema,
  pageQuery,
  publishTimeRequest,
} from '@stet/contract';
import { articlePage, claimsOfArticle, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { presentClaim } from '../claims/claim.presenter.js';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate } from '../http/mutation.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { accepted, refuseOversize } from './accepted.js';
import { presentArticle, presentArticles } from './article.presenter.js';

const storyPage = z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(200) });

@ApiTags('articles')
@SignedIn()
@Controller('api/v1/articles')
export class ArticlesController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: articlePageSchema })
  list(@Req() request: DeskRequest, @Query({ schema: articleQuery }) query: z.infer<typeof articleQuery>) {
    const viewer = viewerOf(request);
    const { desk, state, externalId, limit, cursor } = query;
    return read(this.desk.database, async (sql) => {
      const page = await articlePage(sql, viewer, { desk, state, externalId, limit, cursor });
      return { ...page, items: await presentArticles(sql, viewer, page.items) };
    });
  }

  @Post()
  @HttpCode(202)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiResponse({ status: 202, standardSchema: articleAccepted })
  async submit(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: articleRequest }) body: z.infer<typeof articleRequest>,
  ) {
    refuseOversize(body.content, body.format);
    await this.desk.intake.check(body.content, body.format);
    const { publishAt, authors = [], ...rest } = body;
    const command = { ...rest, authors, ...(publishAt && { publishAt: new Date(publishAt) }) };
    return mutate(this.desk.uow, request, reply, async (tx, caller) =>
      accepted(await submitArticle(tx, caller, command)),
    );
  }

  @Get(':id')
  @ApiResponse({ status: 200, standardSchema: articleSchema })
  show(@Req() request: DeskRequest, @Param('id') id: string) {
    return read(this.desk.database, (sql) => presentArticle(sql, viewerOf(request), id));
  }

  @Put(':id/publish-time')
  @ApiResponse({ status: 200, standardSchema: articleSchema })
  reschedule(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: publishTimeRequest }) { publishAt }: z.infer<typeof publishTimeRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await rescheduleArticle(tx, caller, {
        article: id,
        publishAt: publishAt === null ? null : new Date(publishAt),
      });
      return { status: 200, body: await presentArticle(sql, caller.person, id) };
    });
  }

  @Get(':id/claims')
  @ApiResponse({ status: 200, standardSchema: claimPageSchema })
  claims(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Query({ schema: storyPage }) { limit, cursor }: z.infer<typeof storyPage>,
  ) {
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) => {
      await presentArticle(sql, viewer, id);
      return claimsOfArticle(sql, viewer, id, { limit, cursor });
    });
  }

  @Post(':id/claims')
  @ApiResponse({ status: 201, standardSchema: claimSchema })
  add(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: addClaimRequest }) { block, start, end }: z.infer<typeof addClaimRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const added = await addClaim(tx, caller, { article: id, span: { block, start, end } });
      return { status: 201, body: await presentClaim(tx, sql, caller, added.id) };
    });
  }
}
