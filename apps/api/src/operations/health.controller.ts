import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { auditHead, missingMigrations, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { DeskContext } from '../context.js';
import { Public } from '../http/access.guard.js';

collectDefaultMetrics();

@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(private readonly desk: DeskContext) {}

  /** The process lives. */
  @Get('healthz')
  live() {
    return { status: 'ok' };
  }

  /** The process can serve: database reachable and up to date. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const missing = await missingMigrations(this.desk.database).catch(() => null);
    if (missing?.length === 0) return { status: 'ok' };
    void reply.status(503).header('retry-after', '5');
    return { status: missing === null ? 'database_unavailable' : 'migrations_missing' };
  }

  @Get('metrics')
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(register.contentType);
    return register.metrics();
  }

  /** Where the log stands, for anybody to note down and compare later. */
  @Get('.well-known/stet/checkpoint')
  checkpoint() {
    return read(this.desk.database, auditHead);
  }
}
