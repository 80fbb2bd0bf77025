import { classAt, DASH, DIGIT, LETTER, LOWER, NEWLINE, OPENER, SPACE, UNSEEN, UPPER } from './characters.js';

const LONGEST_WORD = 40;

/** The word that ends just before a place, without the marks that open it; at most 40 units are looked at. */
export function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD) {
    const unit = classAt(text, from - 1);
    if ((unit & SPACE) !== 0) break;
    if ((unit & OPENER) !== 0 && !isApostrophe(text, from - 1)) break;
    if ((unit & DASH) !== 0 && text.charCodeAt(from - 1) !== 45) break;
    from--;
  }
  return text.slice(from, at);
}

function isApostrophe(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 39 &&
    (classAt(text, at - 1) & LETTER) !== 0 &&
    (classAt(text, at + 1) & LETTER) !== 0
  );
}

/** What comes after a possible end: the first seen unit, its word and the marks and line breaks before it. */
export interface Following {
  readonly at: number;
  /** Class bits of the first unit past the opening marks; 0 at the end of the text. */
  readonly first: number;
  readonly word: string;
  readonly lines: number;
  readonly opened: boolean;
  readonly dashed: boolean;
}

export function following(text: string, from: number): Following {
  let i = from;
  let lines = 0;
  for (; i < text.length; i++) {
    const unit = classAt(text, i);
    if ((unit & (SPACE | UNSEEN)) === 0) break;
    if ((unit & NEWLINE) !== 0 && !(text.charCodeAt(i) === 10 && text.charCodeAt(i - 1) === 13)) lines++;
  }
  const begin = i;
  let opened = false;
  let dashed = false;
  while (i < text.length && i < begin + 8) {
    const unit = classAt(text, i);
    if ((unit & OPENER) !== 0) opened = true;
    else if ((unit & DASH) !== 0) dashed = true;
    else if ((unit & UNSEEN) === 0 && !(dashed && unit === SPACE)) break;
    i++;
  }
  return { at: i, first: capital(text, i), word: wordFrom(text, i), lines, opened, dashed };
}

/** "iPhone", "eBay" and "wikiHow" count as capitals. */
function capital(text: string, at: number): number {
  const unit = classAt(text, at);
  if ((unit & LOWER) === 0) return unit;
  for (let i = at + 1; i < at + 6; i++) {
    const inner = classAt(text, i);
    if ((inner & UPPER) !== 0) return (classAt(text, i + 1) & LOWER) !== 0 ? UPPER | LETTER : unit;
    if ((inner & LOWER) === 0) return unit;
  }
  return unit;
}

/** Letters, digits and inner apostrophes from a place on, in lower case and with a straight apostrophe. */
export function wordFrom(text: string, at: number): string {
  let end = at;
  while (end < text.length && end < at + LONGEST_WORD) {
    const unit = classAt(text, end);
    const apostrophe = text.charCodeAt(end) === 39 || text.charCodeAt(end) === 0x2019;
    if ((unit & (LETTER | UNSEEN | DIGIT)) === 0 && !(apostrophe && (classAt(text, end + 1) & LETTER) !== 0))
      break;
    end++;
  }
  return text.slice(at, end).toLowerCase().replace('’', "'");
}
