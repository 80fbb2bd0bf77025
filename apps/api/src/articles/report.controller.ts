import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '@stet/application';
import { factCheckReport } from '@stet/contract';
import { readSnapshot, reportView } from '@stet/persistence';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

@ApiTags('articles')
@SignedIn()
@Controller('api/v1/articles/:id/report')
export class ReportController {
  constructor(private readonly desk: DeskContext) {}

  /** Every claim with its verdict, evidence and signers, and where it stands in the log, as of one moment. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: factCheckReport })
  async show(@Req() request: DeskRequest, @Param('id') id: string) {
    const report = await readSnapshot(this.desk.database, (sql) => reportView(sql, viewerOf(request), id));
    if (!report) throw notFound('article');
    return report;
  }
}
