import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { notFound } from '@stet/application';
import { userQuery } from '@stet/contract';
import { TooMany } from '@stet/domain';
import { auditHead, bellOf, deskFor, eventsAfter, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { EventStream } from './event-stream.js';

const STREAMS_PER_PERSON = 20;

@ApiTags('desk')
@SignedIn()
@Controller('api/v1/events')
export class EventsController {
  private readonly open = new Map<string, number>();

  constructor(private readonly desk: DeskContext) {}

  /** Server-sent events of a desk, or of all the person's. `Last-Event-ID` resumes where a stream broke off; nothing in between is left out. */
  @Get()
  async stream(
    @Req() request: DeskRequest,
    @Res() reply: FastifyReply,
    @Query({ schema: userQuery }) query: z.infer<typeof userQuery>,
  ): Promise<void> {
    const viewer = viewerOf(request);
    if ((this.open.get(viewer) ?? 0) >= STREAMS_PER_PERSON)
      throw new TooMany('too_many_streams', 'You have too many windows open.', { retryAfterSeconds: 30 });
    const { database } = this.desk;
    const { desk, head } = await read(database, async (sql) => ({
      desk: query.desk ? await deskFor(sql, viewer, query.desk) : { id: null },
      head: await auditHead(sql),
    }));
    if (!desk) throw notFound('desk');
    const last = Number(request.headers['last-event-id'] ?? Number.NaN);
    const from = Number.isSafeInteger(last) && last >= 0 && last <= head.size ? last : head.size;
    this.count(viewer, 1);
    const stream = new EventStream(
      reply,
      from,
      (seq, limit) => read(database, (sql) => eventsAfter(sql, viewer, desk.id, seq, limit)),
      () => read(database, (sql) => bellOf(sql, viewer)),
    );
    const unsubscribe = this.desk.changes.subscribe(
      () => stream.wake(),
      () => stream.end(),
    );
    stream.onClose(() => {
      unsubscribe();
      this.count(viewer, -1);
    });
    stream.start(() => this.stillSignedIn(request));
  }

  private async stillSignedIn(request: DeskRequest): Promise<boolean> {
    const hash = request.signedIn?.secretHash;
    if (!hash) return false;
    return this.desk.uow.run(
      async (tx) =>
        ((await tx.credentials.personBySession(hash)) ?? (await tx.credentials.personByToken(hash))) !== null,
    );
  }

  private count(viewer: string, by: 1 | -1): void {
    const left = (this.open.get(viewer) ?? 0) + by;
    if (left > 0) this.open.set(viewer, left);
    else this.open.delete(viewer);
  }
}
