import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { auditHead, missingMigrations, read } from '@stet/persistence';
import { NotFound } from '@stet/domain';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { DeskContext } from '../context.js';
import { Public } from '../http/policy.js';

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

  /** The newest signed checkpoint of the audit log, for anybody to keep and compare later. */
  @Get('.well-known/stet/checkpoint')
  async checkpoint(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { checkpoint } = await read(this.desk.database, auditHead);
    if (checkpoint === null) throw new NotFound('no_checkpoint', 'Nothing was signed yet.');
    void reply.type('text/plain; charset=utf-8');
    return checkpoint;
  }
}
