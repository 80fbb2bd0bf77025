import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { chooseNotifications } from '@stet/application';
import {
  markReadRequest,
  notificationPage as notificationPageSchema,
  notificationQuery,
  notificationSettings,
  notificationSettingsRequest,
  unreadCount,
} from '@stet/contract';
import { bellOf, notificationPage, notificationSettingsView, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate } from '../http/mutation.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

/** What a person was told of, and the one place to choose how. */
@ApiTags('notifications')
@SignedIn()
@Controller('api/v1/me')
export class NotificationsController {
  constructor(private readonly desk: DeskContext) {}

  @Get('notifications')
  @ApiResponse({ status: 200, standardSchema: notificationPageSchema })
  list(
    @Req() request: DeskRequest,
    @Query({ schema: notificationQuery }) { unread, limit, cursor }: z.infer<typeof notificationQuery>,
  ) {
    return read(this.desk.database, (sql) =>
      notificationPage(sql, viewerOf(request), { unread, limit, cursor }),
    );
  }

  @Post('notifications/read')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: unreadCount })
  markRead(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: markReadRequest }) { ids }: z.infer<typeof markReadRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await tx.notifications.markRead(caller.person, ids ?? null);
      const { unread } = await bellOf(sql, caller.person);
      return { status: 200, body: { unread } };
    });
  }

  @Get('notification-settings')
  @ApiResponse({ status: 200, standardSchema: notificationSettings })
  settings(@Req() request: DeskRequest) {
    return read(this.desk.database, (sql) => notificationSettingsView(sql, viewerOf(request)));
  }

  @Put('notification-settings')
  @ApiResponse({ status: 200, standardSchema: notificationSettings })
  choose(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: notificationSettingsRequest }) body: z.infer<typeof notificationSettingsRequest>,
  ) {
    const { webhookUrl, ...settings } = body;
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await chooseNotifications(tx, caller, { ...settings, webhook: webhookUrl });
      return { status: 200, body: await notificationSettingsView(sql, caller.person) };
    });
  }
}
