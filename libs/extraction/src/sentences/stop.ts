import { afterNumber, isAbbreviation, plain } from './abbreviation.js';
import { following, wordBefore, wordFrom, type Following } from './around.js';
import {
  BULLET,
  classAt,
  CLOSER,
  DASH,
  DIGIT,
  FULL_WIDTH,
  LETTER,
  LOWER,
  OPENER,
  SPACE,
  STOP,
  UNSEEN,
  UPPER,
} from './characters.js';
import type { Lexicon } from './lexicon.js';
import type { ListMark } from './list-marks.js';
import { isNumberedHead } from './headings.js';
import { endOfNotes } from './notes.js';

/** How a run of stops was read: where the reading goes on, and whether its sentence ends there. */
export interface Reading {
  readonly resume: number;
  readonly ends: boolean;
}

/** The sentence being read: where it begins, and the list mark it begins with. */
export interface Begun {
  readonly text: string;
  readonly start: number;
  readonly mark: ListMark | undefined;
}

/** Reads the stops that begin at `at`. Looks a bounded way around. */
export function readStop({ text, start, mark }: Begun, at: number, lexicon: Lexicon): Reading {
  const run = endOfRun(text, at);
  const closed = endOfClosers(text, run);
  const goesOn: Reading = { resume: run, ends: false };
  if (text.charAt(at - 1) === '[' && text.charAt(run) === ']') return goesOn; // "[...]": words left out
  const noted = endOfNotes(text, closed, lexicon);
  const end: Reading = { resume: noted, ends: true };
  if (noted >= text.length) return end;
  const wide = (classAt(text, at) & FULL_WIDTH) !== 0;
  if ((classAt(text, noted) & SPACE) === 0) {
    if (wide) return end;
    return isGlued(text, at, run, noted) ? end : goesOn;
  }
  const next = following(text, noted);
  if (next.lines > 1 || next.at >= text.length) return end;
  if (mark !== undefined && at < mark.end) return goesOn;
  if (text.charAt(run) === ')' && closed === run + 1 && isItemNumber(text, at)) return goesOn;
  if (isNumberedHead(text, start, at, lexicon)) return goesOn;
  if (wide) return end;
  const ends = decide({ text, start, at, run, closed, noted, next }, lexicon);
  return ends ? end : goesOn;
}

/** "1.)" with no parenthesis open: the mark of an item inside a line. */
const isItemNumber = (text: string, at: number): boolean => /^\p{Nd}{1,2}$/u.test(wordBefore(text, at));

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly at: number;
  readonly run: number;
  readonly closed: number;
  readonly noted: number;
  readonly next: Following;
}

function decide(c: Candidate, lexicon: Lexicon): boolean {
  const { text, at, run, closed, next } = c;
  const stop = text.charAt(at);
  const quoted = closed > run;
  const single = run === at + 1;
  if ((next.first & LOWER) !== 0) return endsBeforeLower(c, lexicon);
  if (stop === '!' && single && !quoted && lexicon.exclaimed.has(plain(wordBefore(text, at)))) {
    return lexicon.starters.has(next.word);
  }
  if (stop !== '.' && single && !quoted && YEAR.test(text.slice(next.at - 1, next.at + 5))) return false;
  if (next.dashed && (quoted || text.charAt(next.at - 2) === '—' || text.charAt(next.at - 1) === '—'))
    return false;
  if (quoted && stop !== '.' && isAttribution(text, next.at, lexicon)) return false;
  if (next.first === 0 && ',;:%/+=&|'.includes(text.charAt(next.at)))
    return text.startsWith(text.charAt(next.at).repeat(4), next.at); // a line drawn with marks
  if (stop !== '.' || !single || closed > run + 1) return true;
  if (quoted && text.charAt(run) !== ')') return true;
  return !isAbbreviation({ text, start: c.start, at, next }, lexicon);
}

/** "Viva Harbour! (1965)": the year of what is called so. */
const YEAR = /^\(\p{Nd}{4}[),]/u;

/** A sentence that begins with a small letter: only after a question, an exclamation or a plain word. */
function endsBeforeLower({ text, start, at, run, closed, next }: Candidate, lexicon: Lexicon): boolean {
  const stop = text.charAt(at);
  if (closed > run || next.dashed) return false;
  if (/^(?:https?:|www\.)/.test(text.slice(next.at, next.at + 6))) return true;
  if (next.opened && (text.charAt(next.at - 1) !== '(' || stop !== '.' || run > at + 1)) return false;
  if (stop === '?') return true;
  if (stop === '!')
    return !lexicon.exclaimed.has(plain(wordBefore(text, at))) && !isNameInside(text, start, at);
  if (stop !== '.' || run > at + 1) return false;
  const word = wordBefore(text, at);
  const key = plain(word);
  if (lexicon.units.has(key) && afterNumber(text, at - word.length)) return false;
  if (word.length > 3 && (classAt(text, at - 1) & DIGIT) !== 0 && !lexicon.goesOn.has(next.word))
    return lexicon.starters.has(next.word) && !word.includes('.');
  const least = lexicon.starters.has(next.word) ? 2 : 4;
  if (word.length < least || word.includes('.') || lexicon.mayEnd.has(key) || lexicon.titles.has(key))
    return false;
  if (lexicon.months.has(key) && (classAt(word, 0) & UPPER) !== 0) return false;
  if (lexicon.numbered.has(key) || lexicon.never.has(key) || lexicon.usuallyEnd.has(key)) return false;
  return (classAt(word, word.length - 1) & LOWER) !== 0 && !lexicon.goesOn.has(next.word);
}

/** "The band Wham! toured": a name with its mark, neither the first word of its sentence nor in capitals alone. */
function isNameInside(text: string, start: number, at: number): boolean {
  const word = wordBefore(text, at);
  const before = at - word.length;
  return (
    before > start &&
    (classAt(word, 0) & UPPER) !== 0 &&
    (classAt(word, 1) & LOWER) !== 0 &&
    (classAt(text, before - 2) & LETTER) !== 0
  );
}

/** “Why?” Smith asked: up to three capitalised words, then a verb of saying. */
function isAttribution(text: string, from: number, lexicon: Lexicon): boolean {
  let i = from;
  for (let count = 0; count < 4; count++) {
    const word = wordFrom(text, i);
    if (word === '') return false;
    if (count > 0 && lexicon.reporting.has(word)) return true;
    if ((classAt(text, i) & UPPER) === 0) return false;
    i += word.length;
    if (text.charAt(i) === '.') i++;
    if ((classAt(text, i) & SPACE) === 0) return false;
    i++;
  }
  return false;
}

/** Stops in a row, also an ellipsis with spaces in it: ". . .". */
function endOfRun(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    if ((classAt(text, end) & STOP) !== 0) end++;
    else if (isSpacedDot(text, end)) end += 2;
    else return end;
  }
}

function isSpacedDot(text: string, at: number): boolean {
  if ((classAt(text, at) & SPACE) === 0 || text.charAt(at + 1) !== '.') return false;
  const after = classAt(text, at + 2);
  return at + 2 >= text.length || (after & (SPACE | STOP | CLOSER)) !== 0;
}

function endOfClosers(text: string, from: number): number {
  let end = from;
  while ((classAt(text, end) & (CLOSER | UNSEEN)) !== 0) end++;
  return end;
}

const LONGEST_LOOK = 40;

/** "It ended.Then": no space between two sentences. An address or a file name has further dots, slashes or an @. */
function isGlued(text: string, at: number, run: number, after: number): boolean {
  const next = classAt(text, after);
  const stop = text.charAt(at);
  if ((next & BULLET) !== 0) return (classAt(text, after + 1) & SPACE) !== 0;
  if ((next & (LETTER | OPENER | DASH | DIGIT)) === 0)
    return next === 0 && text.charCodeAt(after) >= 0xd83c && text.charCodeAt(after) < 0xe000;
  if ((next & UPPER) === 0 || (classAt(text, after + 1) & (LOWER | SPACE)) === 0) return false;
  if (stop !== '.' || run > at + 1) return stop === '!' || stop === '?' || run > at + 2;
  const word = wordBefore(text, at);
  const last = classAt(word, word.length - 1);
  if (after === run && (word.length < 2 || word.includes('.') || (last & (LOWER | DIGIT | CLOSER)) === 0))
    return false;
  for (let i = after; i < Math.min(text.length, after + LONGEST_LOOK); i++) {
    const unit = classAt(text, i);
    if ((unit & SPACE) !== 0) return true;
    if ('@/:_'.includes(text.charAt(i))) return false;
    if (text.charAt(i) === '.' && (classAt(text, i + 1) & LETTER) !== 0) return false;
  }
  return true;
}
