import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '@stet/application';
import {
  dashboard as dashboardSchema,
  dashboardQuery,
  deskPage,
  inbox as inboxSchema,
  userPage,
  userQuery,
} from '@stet/contract';
import {
  dashboardView,
  deskFor,
  desksOf,
  inboxView,
  read,
  usersOf,
  type DeskView,
  type Sql,
} from '@stet/persistence';
import type { z } from 'zod';
import { presentBoard } from '../articles/board.presenter.js';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

type DeskQuery = z.infer<typeof userQuery>;

export async function requireDesk(sql: Sql, viewer: string, name: string | undefined): Promise<DeskView> {
  const desk = name === undefined ? (await desksOf(sql, viewer))[0] : await deskFor(sql, viewer, name);
  if (!desk) throw notFound('desk');
  return desk;
}

/** The desks a query is about: the named one, or all of the viewer's. */
export async function desksIn(sql: Sql, viewer: string, query: DeskQuery): Promise<readonly DeskView[]> {
  return query.desk ? [await requireDesk(sql, viewer, query.desk)] : desksOf(sql, viewer);
}

@ApiTags('desk')
@SignedIn()
@Controller('api/v1')
export class DeskController {
  constructor(private readonly desk: DeskContext) {}

  @Get('dashboard')
  @ApiResponse({ status: 200, standardSchema: dashboardSchema })
  dashboard(
    @Req() request: DeskRequest,
    @Query({ schema: dashboardQuery }) query: z.infer<typeof dashboardQuery>,
  ) {
    const viewer = viewerOf(request);
    const backend = this.desk.config.redisUrl ? 'redis' : 'postgres';
    return read(this.desk.database, async (sql) => {
      const { desk, ...asked } = query;
      const view = await dashboardView(sql, viewer, await requireDesk(sql, viewer, desk), asked);
      const articles = await presentBoard(sql, viewer, view.articles);
      return { ...view, articles, queue: { backend, ...view.queue } };
    });
  }

  @Get('me/inbox')
  @ApiResponse({ status: 200, standardSchema: inboxSchema })
  inbox(@Req() request: DeskRequest, @Query({ schema: userQuery }) query: DeskQuery) {
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) =>
      inboxView(sql, viewer, query.desk ? (await requireDesk(sql, viewer, query.desk)).id : null),
    );
  }

  @Get('desks')
  @ApiResponse({ status: 200, standardSchema: deskPage })
  async desks(@Req() request: DeskRequest) {
    return {
      items: await read(this.desk.database, (sql) => desksOf(sql, viewerOf(request))),
      nextCursor: null,
    };
  }

  @Get('users')
  @ApiResponse({ status: 200, standardSchema: userPage })
  users(@Req() request: DeskRequest, @Query({ schema: userQuery }) query: DeskQuery) {
    const viewer = viewerOf(request);
    return this.perDesk(viewer, query, (sql, desk) => usersOf(sql, viewer, desk));
  }

  private perDesk<Item>(viewer: string, query: DeskQuery, list: (sql: Sql, desk: string) => Promise<Item[]>) {
    return read(this.desk.database, async (sql) => {
      const items: Item[] = [];
      for (const desk of await desksIn(sql, viewer, query)) items.push(...(await list(sql, desk.id)));
      return { items, nextCursor: null };
    });
  }
}
