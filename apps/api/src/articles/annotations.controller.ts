import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound, takeAnnotations, type SentAnnotation } from '@stet/application';
import { annotationCollection, annotationsQuery, annotationsRequest, annotationsTaken } from '@stet/contract';
import { annotatedText, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate } from '../http/mutation.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { presentAnnotations } from './annotation.presenter.js';

const LD_JSON = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** Claims and their anchors, out and in, as W3C Web Annotations. */
@ApiTags('articles')
@SignedIn()
@Controller('api/v1/articles/:id/annotations')
export class AnnotationsController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: annotationCollection })
  async show(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Query({ schema: annotationsQuery }) { placement }: z.infer<typeof annotationsQuery>,
  ) {
    const text = await read(this.desk.database, (sql) => annotatedText(sql, viewerOf(request), id));
    if (!text) throw notFound('article');
    void reply.type(LD_JSON);
    return presentAnnotations(this.desk.publicUrl(), id, text, placement);
  }

  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: annotationsTaken })
  take(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: annotationsRequest }) body: z.infer<typeof annotationsRequest>,
  ) {
    const command = { article: id, annotations: annotationsIn(body) };
    return mutate(this.desk.uow, request, reply, async (tx, caller) => ({
      status: 200,
      body: await takeAnnotations(tx, caller, command),
    }));
  }
}

function annotationsIn(body: z.infer<typeof annotationsRequest>): readonly SentAnnotation[] {
  if (Array.isArray(body)) return body;
  if (hasItems(body)) return body.items;
  if ('first' in body && hasItems(body.first)) return body.first.items;
  return [body];
}

const hasItems = (value: unknown): value is { readonly items: readonly SentAnnotation[] } =>
  typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items);
