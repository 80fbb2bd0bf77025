import multipart from '@fastify/multipart';
import { MAX_ARTICLE_BYTES, MAX_DOCUMENT_BYTES } from '@stet/contract';
import { DomainError, Malformed } from '@stet/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeUtf8 } from './json-body.js';

const FORMAT_OF: Record<string, string> = {
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
  json: 'ninjs',
  docx: 'docx',
};

/** `POST /articles` as a form: the file becomes `content`, its name says the format where no field does. */
export async function acceptMultipart(server: FastifyInstance): Promise<void> {
  await server.register(multipart, {
    limits: {
      fileSize: MAX_DOCUMENT_BYTES + 1,
      files: 1,
      fields: 20,
      fieldSize: MAX_ARTICLE_BYTES,
      parts: 21,
    },
  });
  server.addHook('preValidation', async (request) => {
    // Other forms are read by their routes, once it is known who sends them.
    if (request.isMultipart() && request.routeOptions.url?.endsWith('/articles'))
      request.body = await articleForm(request).catch(refuseForm);
  });
}

/** What the parser throws without a status of its own is a form that ends early or names no boundary. */
export function refuseForm(error: unknown): never {
  if (!(error instanceof Error) || error instanceof DomainError || 'statusCode' in error) throw error;
  throw new Malformed('malformed_form', `The form cannot be read: ${error.message}.`);
}

async function articleForm(request: FastifyRequest): Promise<Record<string, unknown>> {
  const form: Record<string, unknown> = {};
  let fileFormat: string | undefined;
  let file: Buffer | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (Object.hasOwn(form, part.fieldname) || part.fieldname === '__proto__')
        throw new Malformed('malformed_request', `The field ${part.fieldname} is there twice.`);
      form[part.fieldname] = part.value;
      continue;
    }
    file = await part.toBuffer();
    fileFormat = FORMAT_OF[part.filename.split('.').at(-1)?.toLowerCase() ?? ''];
  }
  const format = form['format'] ?? fileFormat;
  if (file) form['content'] = format === 'docx' ? file.toString('base64') : decodeUtf8(file, '/content');
  return fileFormat && form['format'] === undefined ? { ...form, format: fileFormat } : form;
}
