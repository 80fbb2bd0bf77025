import { MAX_EVIDENCE_BYTES, Malformed } from '@stet/domain';
import type { FastifyRequest } from 'fastify';
import { refuseForm } from './multipart-article.js';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}
export interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

/** Reads a form with files, `maxFiles` at most, each of 10 MB at most; empty file inputs are no files. */
export const uploadedForm = (request: FastifyRequest, maxFiles: number): Promise<UploadedForm> =>
  collect(request, maxFiles).catch(refuseForm);

async function collect(request: FastifyRequest, maxFiles: number): Promise<UploadedForm> {
  const fields = new Map<string, string>();
  const files: UploadedFile[] = [];
  const limits = {
    fileSize: MAX_EVIDENCE_BYTES,
    files: maxFiles,
    fields: 20,
    fieldSize: 100_000,
    parts: 20 + maxFiles,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.filename !== '' || bytes.length > 0) files.push({ name: part.filename, bytes });
      continue;
    }
    if (fields.has(part.fieldname) || typeof part.value !== 'string')
      throw new Malformed('malformed_form', `The field ${part.fieldname} is there twice, or is no text.`);
    fields.set(part.fieldname, part.value);
  }
  return { fields: Object.fromEntries(fields), files };
}
