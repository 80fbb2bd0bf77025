import type { ArticleSourceFormat, DraftBlock, ImportedArticle } from '../article.js';
import { guessFormat } from './guess-format.js';
import { ImportError } from './import-error.js';
import { importHtml } from './import-html.js';
import { importMarkdown } from './import-markdown.js';
import { importNinjs } from './import-ninjs.js';
import { importText } from './import-text.js';
import { directionOf, languageOf } from './language.js';
import { nameBlocks } from './name-blocks.js';

interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly language?: string | undefined;
  readonly published?: string | undefined;
}

/**
 * Turns a source into blocks. Line ends become LF and runs of white space one space; every other character a reader
 * sees is kept as it is, in exactly one block. A docx is opened first (`openDocument`). @throws ImportError
 */
export function importArticle(
  content: string,
  format: ArticleSourceFormat = 'auto',
  title?: string,
): ImportedArticle {
  const source = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  refuseWhatIsNoText(source);
  const draft = draftOf(source, format);
  const blocks = draft.blocks.map((block, index) => ({ index, ...block }));
  if (blocks.length === 0) throw new ImportError('article.empty', 'There is no text in the article.');
  const headline = blocks.find((b) => b.kind === 'headline')?.text ?? null;
  const language = draft.language ?? languageOf(blocks);
  return {
    title: title ?? headline,
    language,
    direction: directionOf(language),
    ...(draft.published !== undefined && { published: draft.published }),
    blocks,
  };
}

function draftOf(source: string, format: ArticleSourceFormat): Draft {
  switch (format === 'auto' ? guessFormat(source) : format) {
    case 'html':
      return { blocks: nameBlocks(importHtml(source), true) };
    case 'markdown':
      return { blocks: importMarkdown(source) };
    case 'ninjs':
      return importNinjs(source);
    default:
      return { blocks: importText(source) };
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
