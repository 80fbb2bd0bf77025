import { sameGap, wordsOf, type Word } from '@stet/domain';
import type { Block } from '../article.js';
import { splitSentences } from '../sentences/sentences.js';

/** A word with its block and sentence. */
export interface PlacedWord extends Word {
  readonly block: number;
  readonly line: number;
}

/** A sentence: `from`..`to` are its words (end exclusive), `key` is equal for equal wordings. */
export interface Line {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** A text taken apart once: blocks by index, sentences and words in order. */
export interface Document {
  readonly blocks: ReadonlyMap<number, Block>;
  readonly order: readonly Block[];
  readonly lines: readonly Line[];
  readonly words: readonly PlacedWord[];
  /** 1 for words inside quotation marks. */
  readonly quoted: Uint8Array;
  /** First word of each block, by the block's index, and where the next block begins. */
  readonly wordsIn: ReadonlyMap<number, readonly [number, number]>;
}

export function readDocument(blocks: readonly Block[], language: string): Document {
  const lines: Line[] = [];
  const words: PlacedWord[] = [];
  const wordsIn = new Map<number, readonly [number, number]>();
  for (const block of blocks) {
    const found = wordsOf(block.text);
    const first = words.length;
    let next = 0;
    for (const { start, end } of splitSentences(block.text, language)) {
      const from = words.length;
      const parts: string[] = [];
      let edge = start;
      let before = '';
      for (let word = found[next]; word && word.start < end; word = found[++next]) {
        parts.push(sameGap(block.text.slice(edge, word.start), before, word.strict), word.strict);
        edge = word.end;
        before = word.strict;
        words.push({ ...word, block: block.index, line: lines.length });
      }
      if (words.length === from) continue;
      parts.push(sameGap(block.text.slice(edge, end)));
      lines.push({ block: block.index, start, end, from, to: words.length, key: parts.join('\u0001') });
    }
    wordsIn.set(block.index, [first, words.length]);
  }
  const quoted = new Uint8Array(words.length);
  for (const block of blocks) markQuoted(block.text, words, wordsIn.get(block.index) ?? [0, 0], quoted);
  return { quoted, blocks: new Map(blocks.map((b) => [b.index, b])), order: blocks, lines, words, wordsIn };
}

const MARKS = /["“”„«»'‘’‚]/u;
const isWordUnit = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);

/** Follows quotation marks through a block; an apostrophe stands between two letters or opens a number. */
function markQuoted(
  text: string,
  words: readonly PlacedWord[],
  [first, end]: readonly [number, number],
  quoted: Uint8Array,
): void {
  if (!MARKS.test(text)) return;
  let inside = false;
  let at = 0;
  for (let k = first; k < end; k++) {
    const word = words[k];
    if (!word) return;
    for (; at < word.start; at++) {
      const unit = text.charAt(at);
      if (!MARKS.test(unit)) continue;
      const opens = !isWordUnit(text.charAt(at - 1)) && /[^\s]/u.test(text.charAt(at + 1) || ' ');
      const closes = at > 0 && !/[\s(]/u.test(text.charAt(at - 1));
      if (opens && !(closes && inside)) inside = true;
      else if (closes) inside = false;
    }
    at = word.end;
    quoted[k] = inside ? 1 : 0;
  }
}
