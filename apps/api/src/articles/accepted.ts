import type { ArticleRecord } from '@stet/application';
import { MAX_ARTICLE_BYTES, MAX_DOCUMENT_UNITS, type articleAccepted } from '@stet/contract';
import { TooLarge, type ArticleFormat } from '@stet/domain';
import type { z } from 'zod';
import type { Answer } from '../http/mutation.js';

/** A text longer than the desk takes is refused before anything reads it. */
export function refuseOversize(content: string, format: ArticleFormat): void {
  const isDocument = format === 'docx';
  const most = isDocument ? MAX_DOCUMENT_UNITS : MAX_ARTICLE_BYTES;
  if (Buffer.byteLength(content, 'utf8') <= most) return;
  const message = isDocument ? 'The docx is larger than 5 MiB.' : 'The article is longer than 2 MiB.';
  throw new TooLarge('article_too_large', message, {
    errors: [{ pointer: '/content', code: 'too_big', message }],
  });
}

/** A text is taken; the worker reads it. */
export function accepted(article: ArticleRecord): Answer<z.infer<typeof articleAccepted>> {
  const { id, revision, state } = article;
  const url = `/api/v1/articles/${id}`;
  return { status: 202, headers: { location: url }, body: { id, revision, state, url } };
}
