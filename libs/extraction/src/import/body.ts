import type { BlockKind } from '@stet/domain';
import { isByline, isName } from './bylines.js';
import { isCaption } from './captions.js';
import { findEchoes, type Echo } from './echoes.js';
import { countWords, endsLikeASentence, isAllCapitals, lastMark, opensWithQuote } from './line-shapes.js';
import type { Naming } from './naming.js';

const MOST_WORDS_OF_A_SUBHEAD = 12;
const MOST_WORDS_OF_A_PULL_QUOTE = 60;
const BODY: ReadonlySet<BlockKind> = new Set(['paragraph', 'list_item', 'quote', 'standfirst']);

/** Names what is left to name from `from` on: subheads, pull quotes, captions, late bylines, leftovers at the end. */
export function nameBody(naming: Naming, from: number): void {
  if (from < 0) return;
  const { texts, kinds } = naming;
  const bodies = kinds.flatMap((k, i) => (i >= from && (k === 'paragraph' || k === 'list_item') ? [i] : []));
  const echoOf = findEchoes(texts, bodies);
  const names = bylineNames(naming);
  for (let i = from; i < texts.length; i++) {
    const text = texts[i] ?? '';
    if (kinds[i] === 'quote' && echoOf(i) === 'whole') kinds[i] = 'pull_quote';
    else if (kinds[i] === 'paragraph') kinds[i] = kindOf(naming, i, text, echoOf, names, from);
  }
}

/** Names in the bylines, to know the note about the author at the end. */
function bylineNames({ texts, kinds }: Naming): string[] {
  const named = texts.filter((_, i) => kinds[i] === 'byline');
  return named
    .flatMap((t) => t.replace(/^\s*by /i, '').split(/, | and | in | \| /u))
    .filter((t) => isName(t));
}

function kindOf(
  naming: Naming,
  i: number,
  text: string,
  echoOf: (own: number) => Echo,
  names: readonly string[],
  from: number,
): BlockKind {
  const { texts, kinds, marked } = naming;
  const words = countWords(text);
  const last = lastBlock(kinds);
  if (isByline(text, false)) return 'byline';
  if (isCaption(text)) return 'caption';
  if (i >= last - 1 && words <= 60 && names.some((n) => text.startsWith(n) && text !== n)) return 'byline';
  const stops = endsLikeASentence(text);
  if (words <= MOST_WORDS_OF_A_PULL_QUOTE) {
    const echo = echoOf(i);
    if (echo === 'whole' && (words >= 8 || !stops)) return 'pull_quote';
    if (echo === 'near' && (!stops || isAllQuoted(text))) return 'pull_quote';
  }
  if (isAttribution(text) && (kinds[i - 1] === 'pull_quote' || kinds[i - 1] === 'quote'))
    return kinds[i - 1] ?? 'quote';
  if (/^#{1,6} /.test(text)) return 'subhead';
  if (/^> ?\S/.test(text)) return 'quote';
  if (text.endsWith(',') || /^dear\b/i.test(text)) return 'paragraph';
  if (stops) return isQuestionHead(naming, i, text, words, from) ? 'subhead' : 'paragraph';
  if (i === last) return isName(text) ? 'byline' : words <= MOST_WORDS_OF_A_SUBHEAD ? 'residue' : 'paragraph';
  if (words <= MOST_WORDS_OF_A_SUBHEAD && !opensWithQuote(text) && !marked)
    return BODY.has(kinds[i + 1] ?? 'residue') || words <= 9 ? 'subhead' : 'caption';
  if (isAllCapitals(text) && words <= MOST_WORDS_OF_A_SUBHEAD) return 'subhead';
  if (marked) return 'paragraph';
  if (opensWithQuote(text) && words >= 4 && isAllQuoted(text)) return 'pull_quote';
  return words <= 35 && (texts[i + 1] ?? '') !== '' && /^\p{Lu}|^\p{N}/u.test(text) ? 'caption' : 'paragraph';
}

/** The last block that is no residue. */
function lastBlock(kinds: readonly BlockKind[]): number {
  let at = kinds.length - 1;
  while (at > 0 && kinds[at] === 'residue' && kinds[at - 1] === 'residue') at--;
  return at;
}

const isAttribution = (text: string): boolean => /^[–—-]{1,2} ?\p{Lu}/u.test(text) && countWords(text) <= 14;

const isAllQuoted = (text: string): boolean => opensWithQuote(text) && /["'”’»“]\.?$/u.test(text.trimEnd());

/** A short question on a line of its own, over its answer. */
function isQuestionHead(naming: Naming, i: number, text: string, words: number, from: number): boolean {
  const mark = lastMark(text);
  if ((mark !== '?' && mark !== '؟') || words > 10 || i === from || opensWithQuote(text)) return false;
  if (/^(?:but|and|so|or|then|yet)\b/i.test(text) || /[.!?] /.test(text)) return false;
  const next = naming.texts[i + 1] ?? '';
  return naming.kinds[i + 1] === 'paragraph' && countWords(next) >= 12;
}
