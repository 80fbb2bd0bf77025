import type { DraftBlock } from '../article.js';
import { frontMatter } from './front-matter.js';
import { collapse } from './line-shapes.js';
import { markLists } from './text-lists.js';
import { nameBlocks } from './name-blocks.js';
import { paragraphsOf } from './text-paragraphs.js';

/** Paragraphs are parted by blank lines; lines wrapped at a width are joined, other lines are blocks of their own. */
export function importText(source: string): DraftBlock[] {
  const { head, rest } = frontMatter(source);
  return nameBlocks([...head, ...draftText(rest)], false);
}

/** Paragraphs and list items, not yet named any closer. */
export const draftText = (source: string): DraftBlock[] =>
  markLists(
    paragraphsOf(source)
      .map(collapse)
      .filter((text) => text !== ''),
  );
