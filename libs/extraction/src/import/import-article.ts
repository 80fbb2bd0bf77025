import type { ArticleSourceFormat, DraftBlock, ImportedArticle } from '../article.js';
import { ImportError } from './import-error.js';
import { importHtml } from './import-html.js';
import { importMarkdown, nameMarked } from './import-markdown.js';
import { importText } from './import-text.js';
import { wordsOf } from '../text/normalise.js';

/** Turns a source into blocks. Line ends become LF; other characters a reader sees are kept as they are. */
export function importArticle(
  content: string,
  format: ArticleSourceFormat = 'auto',
  title?: string,
): ImportedArticle {
  const source = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  refuseWhatIsNoText(source);
  const blocks = draftBlocks(source, format).map((block, index) => ({ index, ...block }));
  if (blocks.length === 0) throw new ImportError('article.empty', 'There is no text in the article.');
  const headline = blocks.find((b) => b.kind === 'headline')?.text ?? null;
  return { title: title ?? headline, language: guessLanguage(source), blocks };
}

function draftBlocks(source: string, format: ArticleSourceFormat): DraftBlock[] {
  switch (format === 'auto' ? guessFormat(source) : format) {
    case 'html':
      return nameMarked(importHtml(source));
    case 'markdown':
      return importMarkdown(source);
    default:
      return importText(source);
  }
}

function refuseWhatIsNoText(source: string): void {
  if (source.includes('\u0000'))
    throw new ImportError('article.nul', 'The article contains a NUL character.');
  if (source.trim() === '') throw new ImportError('article.empty', 'The article is empty.');
  let odd = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12)) odd++;
  }
  if (odd > 10 && odd > source.length / 100) throw new ImportError('article.binary', 'This is not text.');
}

function guessFormat(source: string): 'text' | 'markdown' | 'html' {
  const start = source.slice(0, 2_000).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || /^<[a-z][a-z0-9]*[\s>]/.test(start)) return 'html';
  return /^#{1,6} /m.test(source.slice(0, 20_000)) ? 'markdown' : 'text';
}

const ENGLISH = new Set(
  'the of and to in a is that for it was on as with his by at from are this be or had not have an they which'.split(
    ' ',
  ),
);

function guessLanguage(source: string): string {
  const words = wordsOf(source.slice(0, 5_000));
  const english = words.filter((w) => ENGLISH.has(w)).length;
  return words.length > 0 && english / words.length >= 0.12 ? 'en' : 'und';
}
