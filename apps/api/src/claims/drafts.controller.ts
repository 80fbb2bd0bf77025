import { Body, Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound, saveDraft } from '@stet/application';
import { draft, draftRequest } from '@stet/contract';
import { draftView, read, type Sql } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

async function draftOf(sql: Sql, viewer: string, claim: string) {
  const found = await draftView(sql, viewer, claim);
  if (!found) throw notFound('claim');
  return found;
}

/** What a person has typed about a claim and not yet sent: theirs alone, whatever becomes of their lease. */
@ApiTags('claims')
@SignedIn()
@Controller('api/v1/claims/:id/draft')
export class DraftsController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: draft })
  show(@Req() request: DeskRequest, @Param('id') id: string) {
    return read(this.desk.database, (sql) => draftOf(sql, viewerOf(request), id));
  }

  @Put()
  @ApiResponse({ status: 200, standardSchema: draft })
  save(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: draftRequest }) { fields }: z.infer<typeof draftRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await saveDraft(tx, caller, { claim: id, fields });
      return { status: 200, body: await draftOf(sql, caller.person, id) };
    });
  }
}
