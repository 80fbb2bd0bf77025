import { Controller, Get, Param, ParseIntPipe, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '@stet/application';
import { revisionCertificate } from '@stet/contract';
import { CertificateMaker } from '@stet/persistence';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

@ApiTags('articles')
@SignedIn()
@Controller('api/v1/articles/:id/revisions/:number')
export class RevisionCertificateController {
  private readonly maker: CertificateMaker;

  constructor(desk: DeskContext) {
    this.maker = new CertificateMaker(desk.database);
  }

  /** One file for `stet audit verify-certificate`: who signed what off in this revision, and who released it. */
  @Get('certificate')
  @ApiResponse({ status: 200, standardSchema: revisionCertificate })
  async certificate(
    @Req() request: DeskRequest,
    @Param('id') article: string,
    @Param('number', new ParseIntPipe({ errorHttpStatusCode: 404 })) revision: number,
  ): Promise<z.infer<typeof revisionCertificate>> {
    const made =
      revision < 2 ** 31 ? await this.maker.ofRevision(viewerOf(request), article, revision) : null;
    if (!made) throw notFound('revision');
    const { hash, release, items, waiting } = made;
    return { article, revision, hash, release, items: [...items], waiting };
  }
}
