import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { changeFilter, dropFilter, saveFilter } from '@stet/application';
import {
  deskParam,
  savedFilterChange,
  savedFilterList,
  savedFilterRequest,
  type SavedFilterList,
} from '@stet/contract';
import { read, savedFiltersOf, type Sql } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { requireDesk } from '../desk/desk.controller.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

const listOf = async (sql: Sql, viewer: string, desk: string): Promise<SavedFilterList> => ({
  items: await savedFiltersOf(sql, viewer, desk),
});

/** What a person looks for again and again; theirs alone. Every change answers with the whole list. */
@ApiTags('search')
@SignedIn()
@Controller('api/v1/me/filters')
export class SavedFiltersController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: savedFilterList })
  list(@Req() request: DeskRequest, @Query({ schema: deskParam }) query: z.infer<typeof deskParam>) {
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) =>
      listOf(sql, viewer, (await requireDesk(sql, viewer, query.desk)).id),
    );
  }

  @Post()
  @ApiResponse({ status: 201, standardSchema: savedFilterList })
  save(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: savedFilterRequest }) body: z.infer<typeof savedFilterRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const { desk } = await saveFilter(tx, caller, body);
      return { status: 201, body: await listOf(sql, caller.person, desk) };
    });
  }

  @Put(':id')
  @ApiResponse({ status: 200, standardSchema: savedFilterList })
  change(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: savedFilterChange }) change: z.infer<typeof savedFilterChange>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const { desk } = await changeFilter(tx, caller, { ...change, id });
      return { status: 200, body: await listOf(sql, caller.person, desk) };
    });
  }

  @Delete(':id')
  @ApiResponse({ status: 200, standardSchema: savedFilterList })
  drop(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const { desk } = await dropFilter(tx, caller, id);
      return { status: 200, body: await listOf(sql, caller.person, desk) };
    });
  }
}
