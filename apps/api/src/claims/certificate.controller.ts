import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '@stet/application';
import { certificates } from '@stet/contract';
import { CertificateMaker } from '@stet/persistence';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { viewerOf, type DeskRequest } from '../http/request.js';

@ApiTags('claims')
@SignedIn()
@Controller('api/v1/claims')
export class CertificateController {
  private readonly maker: CertificateMaker;

  constructor(desk: DeskContext) {
    this.maker = new CertificateMaker(desk.database);
  }

  /** What can be handed to a court: each live sign-off with the proof that it stands in the signed log. */
  @Get(':id/certificate')
  @ApiResponse({ status: 200, standardSchema: certificates })
  async certificate(
    @Req() request: DeskRequest,
    @Param('id') id: string,
  ): Promise<z.infer<typeof certificates>> {
    const made = await this.maker.ofClaim(viewerOf(request), id);
    if (!made) throw notFound('claim');
    const items = made.items.map(({ seq, person, proof }) => ({ seq, person: person ?? '', proof }));
    return { items, waiting: made.waiting };
  }
}
