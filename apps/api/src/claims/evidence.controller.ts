import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  attachEvidence,
  extensionOf,
  keepFile,
  nameReader,
  notFound,
  retryArchive,
  sha256,
  type KeptFile,
} from '@stet/application';
import { claim, evidenceDetail, evidenceRequest, readerRequest } from '@stet/contract';
import { evidenceFile, evidenceView, read, type Sql } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { ifMatch, viewerOf, type DeskRequest } from '../http/request.js';
import { parseBody } from '../http/schema.pipe.js';
import { sendKept } from '../http/send-kept.js';
import { uploadedForm } from '../http/uploaded-form.js';
import { presentClaim } from './claim.presenter.js';

@ApiTags('evidence')
@SignedIn()
@Controller('api/v1')
export class EvidenceController {
  constructor(private readonly desk: DeskContext) {}

  /** JSON, or a form with the same fields and a `file`; readers are then separated by commas. */
  @Post('claims/:id/evidence')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiResponse({ status: 201, standardSchema: claim })
  async attach(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: evidenceRequest.optional() }) json: z.infer<typeof evidenceRequest> | undefined,
  ) {
    const expectedVersion = ifMatch(request);
    const { body, file } = request.isMultipart()
      ? await this.form(request)
      : { body: json ?? parseBody(evidenceRequest, {}), file: null };
    const {
      source,
      kind,
      url = null,
      locator = null,
      quote = null,
      date = null,
      note = null,
      readers,
    } = body;
    const confidential = body.confidential ?? false;
    const evidence = { source, kind, url, locator, quote, date, note, confidential, readers, file };
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await attachEvidence(tx, caller, { claim: id, expectedVersion, evidence });
      const moved = await presentClaim(tx, sql, caller, id);
      return { status: 201, headers: { etag: `"${moved.version}"` }, body: moved };
    });
  }

  @Get('evidence/:id')
  @ApiResponse({ status: 200, standardSchema: evidenceDetail })
  show(@Req() request: DeskRequest, @Param('id') id: string) {
    return read(this.desk.database, (sql) => shown(sql, viewerOf(request), id));
  }

  /** The kept bytes: always a download, never a page of this site. */
  @Get('evidence/:id/file')
  async file(@Req() request: DeskRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    const kept = await read(this.desk.database, (sql) => evidenceFile(sql, viewerOf(request), id));
    const bytes = kept && (await this.desk.blobs.get(kept.sha256));
    if (!kept || !bytes) throw notFound('file');
    await sendKept(reply, `evidence-${id}.${extensionOf(kept.type)}`, kept.type, bytes);
  }

  /** Tries an address again that could not be archived. */
  @Post('evidence/:id/archive')
  @HttpCode(202)
  @ApiResponse({ status: 202, standardSchema: evidenceDetail })
  retry(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await retryArchive(tx, caller, id);
      return { status: 202, body: await shown(sql, caller.person, id) };
    });
  }

  /** Names one more person who may see a confidential source. */
  @Post('evidence/:id/readers')
  @ApiResponse({ status: 201, standardSchema: evidenceDetail })
  reader(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: readerRequest }) { user }: z.infer<typeof readerRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await nameReader(tx, caller, { evidence: id, user });
      return { status: 201, body: await shown(sql, caller.person, id) };
    });
  }

  private async form(
    request: DeskRequest,
  ): Promise<{ body: z.infer<typeof evidenceRequest>; file: KeptFile | null }> {
    const { fields, files } = await uploadedForm(request, 1);
    const { confidential, readers, ...words } = fields;
    const filled = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''));
    const body = parseBody(evidenceRequest, {
      ...filled,
      ...(confidential !== undefined && { confidential: confidential === 'true' }),
      ...(readers && { readers: readers.split(',').map((reader) => reader.trim()) }),
    });
    const [file] = files;
    // What an Idempotency-Key stands for includes the file.
    request.body = { ...body, file: file ? sha256(file.bytes).toString('hex') : null };
    return { body, file: file ? await keepFile(this.desk.blobs, file) : null };
  }
}

async function shown(sql: Sql, viewer: string, id: string) {
  const found = await evidenceView(sql, viewer, id);
  if (!found) throw notFound('evidence');
  return found;
}
