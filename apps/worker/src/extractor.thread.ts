import type { Block, ExtractedText, Occurrence, Reanchored } from '@stet/application';
import type { ArticleFormat } from '@stet/domain';
import { ImportError, documentBytes, extractArticle, openDocument, reanchor } from '@stet/extraction';
import { parentPort, workerData } from 'node:worker_threads';

interface Anchored {
  readonly id: string;
  readonly exact: string;
  readonly occurrences: readonly Occurrence[];
}
export type ThreadRequest =
  | {
      readonly task: 'extract';
      readonly source: string;
      readonly format: ArticleFormat;
      readonly title: string | undefined;
      readonly published: string | undefined;
    }
  | {
      readonly task: 'reanchor';
      readonly before: readonly Block[];
      readonly claims: readonly Anchored[];
      readonly after: readonly Block[];
    };
export type ThreadAnswer =
  | { readonly task: 'extract'; readonly text: ExtractedText }
  | { readonly task: 'reanchor'; readonly found: readonly Reanchored[] }
  | { readonly task: 'refused'; readonly code: string; readonly message: string };

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  try {
    return request.task === 'extract'
      ? { task: 'extract', text: await extract(request) }
      : { task: 'reanchor', found: reanchor(request.before, request.claims, request.after) };
  } catch (error) {
    if (error instanceof ImportError) return { task: 'refused', code: error.code, message: error.message };
    throw error;
  }
}

async function extract({ source, format, title, published }: ThreadRequest & { task: 'extract' }) {
  if (format !== 'docx') return extractArticle(source, format, title, published);
  return extractArticle(await openDocument(documentBytes(source)), 'html', title, published);
}

const request: ThreadRequest = workerData;
parentPort?.postMessage(await answer(request));
