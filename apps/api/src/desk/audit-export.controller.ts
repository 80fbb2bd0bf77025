import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { writeExport } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { tarOf } from '../http/tar.js';
import { requireAuditReader } from './require-audit-reader.js';

@ApiTags('audit')
@SignedIn()
@Controller('api/v1/audit')
export class AuditExportController {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly desk: DeskContext) {}

  /** What `stet audit export` writes, as the viewer may see it: for `tar x` and `stet audit verify`. */
  @Get('export')
  @ApiProduces('application/x-tar')
  @ApiResponse({ status: 200, description: 'log.jsonl, payloads.jsonl, checkpoints/, proofs/, head.json' })
  async export(@Req() request: DeskRequest, @Res() reply: FastifyReply): Promise<void> {
    const viewer = viewerOf(request);
    await requireAuditReader(this.desk.database, viewer);
    const folder = await mkdtemp(join(tmpdir(), 'stet-export-'));
    reply.raw.once('close', () => void rm(folder, { recursive: true, force: true }));
    // One after another: an export holds the tree of the whole log while it is written.
    const mine = this.turn.then(() => writeExport(this.desk.database, folder, viewer));
    this.turn = mine.catch(() => undefined);
    await mine;
    await reply
      .headers({
        'content-type': 'application/x-tar',
        'content-disposition': 'attachment; filename="stet-audit.tar"',
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(tarOf(folder)));
  }
}
