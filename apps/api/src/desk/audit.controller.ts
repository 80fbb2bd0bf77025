import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { auditHead as auditHeadSchema, auditPage as auditPageSchema, auditQuery } from '@stet/contract';
import { auditHead, auditPage, read } from '@stet/persistence';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';
import { requireAuditReader } from './require-audit-reader.js';

@ApiTags('audit')
@SignedIn()
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: auditPageSchema })
  async list(@Req() request: DeskRequest, @Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>) {
    const viewer = viewerOf(request);
    await requireAuditReader(this.desk.database, viewer);
    const { article, claim, actor, desk, limit, cursor } = query;
    return read(this.desk.database, (sql) =>
      auditPage(sql, viewer, { article, claim, actor, desk, limit, cursor }),
    );
  }

  /** Size of the log, the hash of its last entry, and the newest signed checkpoint. */
  @Get('checkpoint')
  @ApiResponse({ status: 200, standardSchema: auditHeadSchema })
  head() {
    return read(this.desk.database, auditHead);
  }
}
