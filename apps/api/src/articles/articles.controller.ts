import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { addClaim, addRevision, notFound, submitArticle, type ArticleRecord } from '@stet/application';
import {
  MAX_ARTICLE_BYTES,
  addClaimRequest,
  article as articleSchema,
  articleAccepted,
  articlePage as articlePageSchema,
  articleQuery,
  articleRequest,
  claim as claimSchema,
  claimPage as claimPageSchema,
  pageQuery,
  revision as revisionSchema,
  revisionChanges,
  revisionRequest,
} from '@stet/contract';
import { TooLarge } from '@stet/domain';
import { articlePage, changesView, claimsOfArticle, read, revisionView } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { presentClaim } from '../claims/claim.presenter.js';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate, type Answer } from '../http/mutation.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { presentArticle, presentArticles } from './article.presenter.js';

const storyPage = z.strictObject({ ...pageQuery, limit: pageQuery.limit.default(200) });

function refuseOversize(content: string): void {
  if (Buffer.byteLength(content, 'utf8') <= MAX_ARTICLE_BYTES) return;
  const message = 'The article is longer than 2 MiB.';
  throw new TooLarge('article_too_large', message, {
    errors: [{ pointer: '/content', code: 'too_big', message }],
  });
}

function accepted(article: ArticleRecord): Answer<z.infer<typeof articleAccepted>> {
  const { id, revision, state } = article;
  const url = `/api/v1/articles/${id}`;
  return { status: 202, headers: { location: url }, body: { id, revision, state, url } };
}

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
    refuseOversize(body.content);
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

  @Post(':id/revisions')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: articleAccepted })
  async revise(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: revisionRequest }) body: z.infer<typeof revisionRequest>,
  ) {
    refuseOversize(body.content);
    await this.desk.intake.check(body.content, body.format);
    return mutate(this.desk.uow, request, reply, async (tx, caller) =>
      accepted(await addRevision(tx, caller, { article: id, ...body })),
    );
  }

  @Get(':id/revisions/:number')
  @ApiResponse({ status: 200, standardSchema: revisionSchema })
  async revision(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Param('number', new ParseIntPipe({ errorHttpStatusCode: 404 })) number: number,
  ) {
    const found = await read(this.desk.database, (sql) =>
      revisionView(sql, viewerOf(request), id, inRange(number)),
    );
    if (!found) throw notFound('revision');
    return found;
  }

  @Get(':id/revisions/:number/changes')
  @ApiResponse({ status: 200, standardSchema: revisionChanges })
  async changes(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Param('number', new ParseIntPipe({ errorHttpStatusCode: 404 })) number: number,
  ) {
    const found = await read(this.desk.database, (sql) =>
      changesView(sql, viewerOf(request), id, inRange(number)),
    );
    if (!found) throw notFound('revision');
    return found;
  }
}

/** The database counts revisions in 32 bits; there is none of any other number. */
const inRange = (number: number): number => (number > 0 && number < 2 ** 31 ? number : 0);
