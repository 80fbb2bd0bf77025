import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound, requireRole } from '@stet/application';
import { jobPage, jobQuery } from '@stet/contract';
import { desksOf, jobsOf, read, retryJob, type Sql } from '@stet/persistence';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

async function requireKeeper(sql: Sql, viewer: string): Promise<void> {
  const desks = await desksOf(sql, viewer);
  requireRole(
    'keep-jobs',
    desks.flatMap((d) => d.roles),
  );
}

@ApiTags('jobs')
@SignedIn()
@Controller('api/v1/jobs')
export class JobsController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: jobPage })
  list(@Req() request: DeskRequest, @Query({ schema: jobQuery }) query: z.infer<typeof jobQuery>) {
    const viewer = viewerOf(request);
    const { desk, state } = query;
    return read(this.desk.database, async (sql) => {
      await requireKeeper(sql, viewer);
      return { items: await jobsOf(sql, viewer, { desk, state }), nextCursor: null };
    });
  }

  @Post(':id/retry')
  @HttpCode(204)
  async retry(@Req() request: DeskRequest, @Param('id') id: string): Promise<void> {
    const viewer = viewerOf(request);
    const found = await read(this.desk.database, async (sql) => {
      await requireKeeper(sql, viewer);
      return retryJob(sql, viewer, id);
    });
    if (!found) throw notFound('job');
  }
}
