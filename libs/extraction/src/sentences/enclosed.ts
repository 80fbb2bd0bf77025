import { classAt, LETTER, LOWER, SPACE, STOP } from './characters.js';

const LONGEST_ENCLOSED = 300;
const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['(', ')'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
  ["'", "'"],
]);
/** Marks that are apostrophes as well: they close after a stop or a comma alone. */
const APOSTROPHES = "'’";

/** Whether the mark at a place opens something that has a counterpart: quotation or parenthesis. */
export function opensAt(text: string, at: number): boolean {
  if (!CLOSING.has(text.charAt(at))) return false;
  if (text.charAt(at) !== "'") return true;
  return (at === 0 || (classAt(text, at - 1) & SPACE) !== 0) && (classAt(text, at + 1) & LETTER) !== 0;
}

/** Whether the mark at a place closes what the mark at `open` opened. */
export function closesAt(text: string, open: number, at: number): boolean {
  const mark = text.charAt(at);
  if (CLOSING.get(text.charAt(open)) !== mark) return false;
  return !APOSTROPHES.includes(mark) || (classAt(text, at - 1) & STOP) !== 0 || text.charAt(at - 1) === ',';
}

/**
 * Whether the sentence around a quotation or a parenthesis, opened at `open`, goes on after its close: in lower case,
 * or because it led up to the quotation. Then the stops inside end nothing. Looks at most 300 units on.
 */
export function goesOnAfterClose(text: string, open: number, from: number): boolean {
  const closed = endOfEnclosed(text, open, from);
  if (closed < 0) return false;
  if (isIntroduced(text, open)) return true;
  const after = text.charAt(closed) === ',' ? closed + 1 : closed;
  return (classAt(text, after) & SPACE) !== 0 && (classAt(text, after + 1) & LOWER) !== 0;
}

/** Just past the mark that closes, or -1. */
function endOfEnclosed(text: string, open: number, from: number): number {
  const most = Math.min(text.length, from + LONGEST_ENCLOSED);
  for (let i = from; i < most; i++) {
    if (closesAt(text, open, i)) return i + 1;
    if (text.charCodeAt(i) === 10 && text.charCodeAt(i + 1) === 10) return -1;
  }
  return -1;
}

/** "He wrote: “…": the quotation is a part of the sentence that leads up to it. */
const isIntroduced = (text: string, open: number): boolean =>
  text.charAt(open) !== '(' && [',', ':'].includes(text.charAt(open - 2));
