import type { Block, ExtractedText, Occurrence, Reanchored, Snapshot } from '@stet/application';
import type { ArticleFormat } from '@stet/domain';
import {
  ImportError,
  documentBytes,
  extractArticle,
  importArticle,
  openDocument,
  reanchor,
} from '@stet/extraction';
import { parentPort } from 'node:worker_threads';

interface Anchored {
  readonly id: string;
  readonly exact: string;
  readonly occurrences: readonly Occurrence[];
}
export type ThreadRequest =
  | { readonly task: 'import'; readonly source: string; readonly format: ArticleFormat }
  | { readonly task: 'read'; readonly source: string; readonly format: ArticleFormat }
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
  | { readonly task: 'import'; readonly blocks: number }
  | { readonly task: 'read'; readonly page: Snapshot }
  | { readonly task: 'extract'; readonly text: ExtractedText }
  | { readonly task: 'reanchor'; readonly found: readonly Reanchored[] }
  | { readonly task: 'refused'; readonly code: string; readonly message: string; readonly pointer: string }
  | { readonly task: 'failed'; readonly message: string };
/** Said once, when everything is loaded: a text's time counts from here on. */
export type ThreadReady = { readonly task: 'ready' };

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  try {
    if (request.task === 'reanchor') {
      const { before, claims, after } = request;
      return { task: 'reanchor', found: reanchor(before, claims, after) };
    }
    const { source, format } = await opened(request.source, request.format);
    if (request.task === 'read') {
      const { title, blocks } = importArticle(source, format);
      return { task: 'read', page: { title, blocks: blocks.map(({ kind, text }) => ({ kind, text })) } };
    }
    if (request.task === 'import')
      return { task: 'import', blocks: importArticle(source, format).blocks.length };
    return { task: 'extract', text: extractArticle(source, format, request.title, request.published) };
  } catch (error) {
    if (error instanceof ImportError)
      return { task: 'refused', code: error.code, message: error.message, pointer: error.pointer };
    return { task: 'failed', message: error instanceof Error ? String(error.stack) : String(error) };
  }
}

/** A docx becomes the HTML it holds; every other format is text already. */
async function opened(source: string, format: ArticleFormat) {
  if (format !== 'docx') return { source, format };
  return { source: await openDocument(documentBytes(source)), format: 'html' as const };
}

const port = parentPort;
port?.on('message', (request: ThreadRequest) => {
  void answer(request).then((given) => port.postMessage(given));
});
port?.postMessage({ task: 'ready' } satisfies ThreadReady);
