import {
  bareWords,
  collapse,
  countWords,
  endsLikeASentence,
  isAllCapitals,
  lastMark,
  opensWithQuote,
} from './line-shapes.js';
import { isByline } from './bylines.js';
import { isCaption } from './captions.js';
import type { Naming } from './naming.js';
import { wordingKey } from '../text/normalise.js';

const MOST_WORDS_OF_A_HEADLINE = 28;
const MOST_WORDS_OF_A_STANDFIRST = 60;
/** Blocks looked at for a byline under the headline. */
const REACH = 8;
const SECTION =
  /^(?:news|politics|business|economy|sport|sports|culture|opinion|comment|analysis|world|world news|uk news|us news|local|science|technology|tech|health|environment|climate|education|features?|feature|exclusive|breaking(?: news)?|live|interview|explainer|investigation|letters?|editorial|obituary|review|long read|the long read|fact[- ]check)(?: (?:[|/>›·-]|and|&) ?[\p{L} ]{2,20})?$/iu;

const looksLikeHeadline = (text: string): boolean => {
  const words = countWords(text);
  if (words === 0 || words > MOST_WORDS_OF_A_HEADLINE || /,$/.test(text)) return false;
  return (
    !['.', ';', ':', '。', '۔'].includes(lastMark(text)) || /\b(?:U\.S|U\.K|U\.N|Inc|Jr)\.["'”’]?$/.test(text)
  );
};
const isKicker = (text: string): boolean =>
  SECTION.test(text) || (isAllCapitals(text) && countWords(text) <= 3);

/** Names headline, standfirst, bylines and dates; answers where the body begins. */
export function nameHead(naming: Naming): number {
  const { texts, kinds } = naming;
  const headline = findHeadline(naming);
  if (headline < 0) {
    const first = kinds.findIndex((k) => k !== 'residue');
    if (first >= 0 && kinds[first] === 'paragraph' && isByline(texts[first] ?? '', false))
      kinds[first] = 'byline';
    return Math.max(0, first);
  }
  kinds[headline] = 'headline';
  for (let i = 0; i < headline; i++)
    if (kinds[i] === 'paragraph') kinds[i] = isByline(texts[i] ?? '', true) ? 'byline' : 'residue';
  return nameUnderHeadline(naming, headline);
}

function findHeadline({ texts, kinds }: Naming): number {
  const stated = kinds.indexOf('headline');
  if (stated >= 0) return isNearTop(kinds, texts, stated) ? stated : -1;
  let at = kinds.findIndex(
    (k, i) => k !== 'residue' && !(k === 'paragraph' && isByline(texts[i] ?? '', false)),
  );
  if (at < 0 || texts.length < 2) return -1;
  const next = texts.findIndex((t, i) => i > at && kinds[i] === 'paragraph' && t !== '');
  if (
    isKicker(texts[at] ?? '') &&
    next > at &&
    looksLikeHeadline(texts[next] ?? '') &&
    countWords(texts[next] ?? '') >= 4
  )
    at = next;
  const fits = kinds[at] === 'paragraph' || kinds[at] === 'subhead';
  return fits && looksLikeHeadline(texts[at] ?? '') ? at : -1;
}

/** A first-level heading after the text has begun heads nothing before it. */
function isNearTop(kinds: Naming['kinds'], texts: readonly string[], at: number): boolean {
  let words = 0;
  for (let i = 0; i < at; i++) if (kinds[i] === 'paragraph') words += countWords(texts[i] ?? '');
  return words <= 80;
}

function nameUnderHeadline(naming: Naming, headline: number): number {
  const { texts, kinds } = naming;
  const key = wordingKey(texts[headline] ?? '');
  const open: number[] = [];
  let last = headline;
  const end = Math.min(texts.length, headline + 1 + REACH);
  let bylineAt = -1;
  for (let i = headline + 1; i < end; i++) {
    const text = texts[i] ?? '';
    if (kinds[i] === 'byline') bylineAt = last = i;
    else if (kinds[i] === 'residue' || kinds[i] === 'standfirst' || kinds[i] === 'caption') last = i;
    else if (kinds[i] === 'subhead' && open.length === 0 && isBoldStandfirst(naming, i)) {
      kinds[i] = 'standfirst';
      last = i;
    } else if (kinds[i] !== 'paragraph') break;
    else if (wordingKey(text) === key) {
      kinds[i] = 'residue';
      last = i;
    } else if (
      isByline(
        text,
        open.length === 0 || countWords(texts[open.at(-1) ?? 0] ?? '') <= MOST_WORDS_OF_A_STANDFIRST,
      )
    ) {
      kinds[i] = 'byline';
      if (bylineAt < 0) settle(naming, open, true);
      bylineAt = last = i;
    } else if (isCaption(text) && countWords(text) > 2) {
      kinds[i] = 'caption';
      last = i;
    } else {
      open.push(i);
      if (open.length > 3 || countWords(text) > MOST_WORDS_OF_A_STANDFIRST) break;
    }
  }
  if (bylineAt < 0) settle(naming, open.slice(0, 1), false);
  else {
    // Under the byline the text begins, but for a line without a stop.
    const after = open.find((i) => i > bylineAt && kinds[i] === 'paragraph');
    if (
      after !== undefined &&
      after === last + 1 &&
      !kinds.includes('standfirst') &&
      isOpenLine(texts[after] ?? '')
    )
      kinds[after] = 'standfirst';
  }
  return kinds.findIndex(
    (k, i) => i > headline && !['residue', 'byline', 'standfirst', 'caption'].includes(k),
  );
}

const FEWEST_WORDS_OF_A_STANDFIRST = 6;

/** A line in bold under the headline that is a sentence, or has the byline under it, heads the piece and no section. */
function isBoldStandfirst({ texts, kinds }: Naming, at: number): boolean {
  const text = texts[at] ?? '';
  if (countWords(text) < FEWEST_WORDS_OF_A_STANDFIRST || kinds.includes('standfirst')) return false;
  return endsLikeASentence(text) || kinds[at + 1] === 'byline' || isByline(texts[at + 1] ?? '', true);
}

const isOpenLine = (text: string): boolean =>
  !endsLikeASentence(text) && countWords(text) >= 10 && countWords(text) <= 45 && !isCaption(text);

/** Gives the lines under the headline their kind: certain when a byline follows them, else by their looks. */
function settle({ texts, kinds }: Naming, lines: readonly number[], certain: boolean): void {
  if (kinds.includes('standfirst')) return;
  for (const line of lines) {
    const text = texts[line] ?? '';
    const words = countWords(text);
    if (words > MOST_WORDS_OF_A_STANDFIRST || texts.length <= 3) return;
    if (certain || looksLikeStandfirst(texts, kinds, line)) kinds[line] = 'standfirst';
  }
}

const DATELINE = /^\p{Lu}[\p{L} .,'’()/-]{1,50}[–—-] ?\S/u;

function looksLikeStandfirst(texts: readonly string[], kinds: Naming['kinds'], line: number): boolean {
  const text = texts[line] ?? '';
  const words = countWords(text);
  if (opensWithQuote(text) || (DATELINE.test(text) && isAllCapitals(text.split(/[\s,(]/u)[0] ?? '')))
    return false;
  if (kinds[line + 1] === 'residue') return true;
  if (!endsLikeASentence(text)) return words <= 45 && !/,$/.test(text);
  const following = texts.findIndex((_, i) => i > line && kinds[i] === 'paragraph');
  if (following < 0) return false;
  const next = bareWords(texts[following] ?? '');
  const inNext = new Set(next.filter((w) => w.length > 3));
  const own = bareWords(collapse(text)).filter((w) => w.length > 3);
  const shared = own.length === 0 ? 0 : own.filter((w) => inNext.has(w)).length / own.length;
  return words < next.length * 0.6 || (words < next.length * 0.95 && shared >= 0.35);
}
