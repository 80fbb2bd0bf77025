import type { DraftBlock } from '../article.js';
import { nameBlocks } from './block-kinds.js';

const MARKER = /^(?:[•*⁃·–-]|\d{1,3}[.)])\s+/u;

const collapse = (text: string): string => text.replace(/[\t\n\v\f\r ]+/g, ' ').trim();

/** Paragraphs are parted by blank lines; a text without any is taken line by line. */
export function importText(source: string): DraftBlock[] {
  const lines = source.split('\n');
  const spaced = lines.some((line, i) => line.trim() === '' && i > 0 && i < lines.length - 1);
  const paragraphs: DraftBlock[] = [];
  let open: string[] = [];
  const close = (): void => {
    const text = collapse(open.join(' '));
    if (text) paragraphs.push({ kind: 'paragraph', text });
    open = [];
  };
  for (const line of lines) {
    const marker = MARKER.exec(line.trimStart());
    if (line.trim() === '') close();
    else if (marker) {
      close();
      const text = collapse(line.trimStart().slice(marker[0].length));
      if (text) paragraphs.push({ kind: 'list_item', text });
    } else {
      open.push(line);
      if (!spaced) close();
    }
  }
  close();
  return nameBlocks(paragraphs);
}
