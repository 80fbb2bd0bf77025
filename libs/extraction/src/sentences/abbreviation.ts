import { wordBefore, type Following } from './around.js';
import { classAt, DIGIT, LETTER, LOWER, SPACE, UPPER } from './characters.js';
import type { Lexicon } from './lexicon.js';

/** A full stop that may close an abbreviation, followed by a space and something that is not in lower case. */
export interface StopInContext {
  readonly text: string;
  /** Where its sentence begins so far. */
  readonly start: number;
  readonly at: number;
  readonly next: Following;
}

/** Whether the stop belongs to an abbreviation inside its sentence. */
export function isAbbreviation(stop: StopInContext, lexicon: Lexicon): boolean {
  const { text, start, at, next } = stop;
  const word = wordBefore(text, at).slice(-Math.max(1, at - start));
  if (word === '') return false;
  const key = plain(word);
  const number = (next.first & DIGIT) !== 0;
  const starter = lexicon.starters.has(next.word) && !isInitial(text, next);
  if (lexicon.never.has(key) && !(word.length === 1 && isCapital(word))) return true;
  if (word.length === 1 && text.charAt(at - 2) === '(' && (classAt(word, 0) & LOWER) !== 0) return true; // "(b. 1950"
  if (word.length === 1 && (classAt(word, 0) & LOWER) !== 0 && isInitial(text, next)) return true; // "z. B."
  if (word.length === 1 && (classAt(word, 0) & LOWER) !== 0 && /^\p{Ll}\.$/u.test(wordBefore(text, at - 2)))
    return !starter; // "v. d. Höhe"
  if (lexicon.numbered.has(key) && number) return true;
  if (lexicon.titles.has(key) && isTitle(word, stop) && !(lexicon.units.has(key) && !isCapital(word)))
    return !(starter && key === 'st');
  if (lexicon.months.has(key) && isCapital(word))
    return number || (starter ? false : lexicon.afterHours.has(next.word));
  if (lexicon.hours.has(key)) return !endsAfterHour(stop, word, lexicon);
  if (lexicon.usuallyEnd.has(key)) return next.opened || number;
  if (lexicon.units.has(key) && afterNumber(text, at - word.length)) return !starter && !next.opened;
  const quoted = next.opened && text.charAt(next.at - 1) !== '(';
  if (lexicon.mayEnd.has(key) && !isPlainWord(word, key)) return !starter && !quoted;
  if (word.length === 1 && (classAt(word, 0) & UPPER) !== 0) return isNameInitial(stop, starter, lexicon);
  if (lexicon.ordinals && /^\p{Nd}{1,2}$/u.test(word)) return lexicon.afterHours.has(next.word);
  return /^(?:\p{L}\.){1,6}\p{L}$/u.test(word) && !starter && !quoted;
}

/** In lower case, without what hangs on the word in front: "(e.g", "and/or". */
export function plain(word: string): string {
  const elided = /^\p{L}{1,2}['’](?=\p{L}{2})/u.exec(word)?.[0].length ?? 0; // "l’art."
  const key = word.slice(elided).toLowerCase();
  const slash = Math.max(key.lastIndexOf('/'), key.lastIndexOf('-'));
  return slash > 0 && slash < key.length - 1 ? key.slice(slash + 1) : key;
}

const STREET = /^\p{Nd}{1,3}(?:st|nd|rd|th)/u;

const isCapital = (word: string): boolean => (classAt(word, 0) & UPPER) !== 0;

/** "J" in "J. Smith": a capital with a stop of its own right after it. */
function isInitial(text: string, next: Following): boolean {
  return next.word.length === 1 && text.charAt(next.at + 1) === '.';
}

/** Titles are capitalised before names; "sen" and "gen" in lower case are not titles at an end. */
function isTitle(word: string, { next }: StopInContext): boolean {
  return isCapital(word) || (next.first & UPPER) !== 0;
}

/** "mass", "miss", "man", "est" in lower case are words; abbreviations with inner stops never are. */
function isPlainWord(word: string, key: string): boolean {
  if (key.includes('.') || isCapital(word)) return false;
  return /^(mass|miss|man|est|pa|tel|ore|ill|ind|temp|max|min|ln|cos|cir|trans|ten|la|ag|loc|ed|ct|pl|ext|tex|pen)$/.test(
    key,
  );
}

/** "At 5 a.m. Mr. Smith …": nothing but an adverbial so far, or a day or a time zone follows. */
function endsAfterHour({ text, start, at, next }: StopInContext, word: string, lexicon: Lexicon): boolean {
  if (lexicon.afterHours.has(next.word) || (next.first & DIGIT) !== 0) return false;
  if (next.opened && text.charAt(next.at - 1) === '(') return false;
  if (!afterNumber(text, at - word.length) && !word.includes('.')) return true;
  const opening = text
    .slice(start, Math.min(at, start + 40))
    .trim()
    .toLowerCase()
    .split(/\s+/);
  return !(opening.length <= 4 && lexicon.openings.has(opening[0] ?? ''));
}

/** A digit stands before the word that begins at `from`, with at most one space between. */
export function afterNumber(text: string, from: number): boolean {
  const before = (classAt(text, from - 1) & SPACE) !== 0 ? from - 2 : from - 1;
  return (classAt(text, before) & DIGIT) !== 0;
}

/** "George W. Bush", "J. K. Rowling"; but not "you and I. Did", "vitamin C. The". */
function isNameInitial({ text, at, next }: StopInContext, starter: boolean, lexicon: Lexicon): boolean {
  if (starter) return false;
  const before = wordBefore(text, at - 2);
  if (lexicon.lettered.has(before.toLowerCase()) && !isInitial(text, next)) return false;
  if (/[\d°′″'"’”][  ]?$/.test(text.slice(Math.max(0, at - 3), at - 1)) && /[NSEW]/.test(text.charAt(at - 1)))
    return false; // "24′ W"
  if (before.endsWith(',') && text.charAt(next.at - 1) === '(' && (next.first & DIGIT) !== 0) return true; // "Smith, J. (2019)"
  if ('NSEW'.includes(text.charAt(at - 1)) && STREET.test(text.slice(next.at, next.at + 6))) return true; // "S. 10th St."
  if ((next.first & LETTER) === 0) return /^\p{L}\.$/u.test(before) && (next.first & DIGIT) !== 0; // "H. R. 1280", "z. B. 4"
  return !(text.charAt(at - 1) === 'I' && (classAt(before, 0) & LOWER) !== 0);
}
