import { samePrint, sameSpelling } from './equivalence.js';

/** A word, number or sign of a block; offsets are UTF-16 units in the block's text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As printed, in one spelling and typography. */
  readonly strict: string;
  /** For alignment: without letter case. */
  readonly fold: string;
}

const WORD =
  /\d+(?:[.,:/]\d+)*|[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]|['’\-\u2010\u2011.&](?=[\p{L}\p{N}]))*|[\p{Sc}%‰°+=<>≤≥±§]/gu;

/** The words of a text, in order; one linear pass. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const strict = sameSpelling(samePrint(match[0]));
    words.push({
      start: match.index,
      end: match.index + match[0].length,
      strict,
      fold: strict.toLowerCase(),
    });
  }
  return words;
}
