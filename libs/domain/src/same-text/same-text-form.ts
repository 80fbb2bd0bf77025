import { sameEnd, sameGap, samePrint, withoutCapital } from './equivalence.js';
import { wordsOf } from './words.js';

const SENTENCE_ENDS = /[;.?!]/;

/**
 * One form for all wordings that the table of equivalences calls the same text. Two claims have one form exactly
 * where re-anchoring may call the words kept, so a hash of it is what a sign-off binds to. Where a sentence begins
 * inside the claim the first letter's case says nothing, as in the table.
 */
export function sameTextForm(text: string): string {
  const parts: string[] = [];
  let edge = 0;
  let before = '';
  for (const word of wordsOf(text)) {
    const after = before === '' ? '' : word.strict;
    const gap = sameGap(text.slice(edge, word.start), before, after);
    const begins = before === '' || SENTENCE_ENDS.test(gap);
    parts.push(gap, begins ? withoutCapital(word.strict) : word.strict);
    edge = word.end;
    before = word.strict;
  }
  if (parts.length === 0) return samePrint(text).replace(/\s+/gu, ' ').trim();
  return [...parts, sameEnd(text.slice(edge))].join('\u0001');
}
