import { classAt, LOWER, SPACE } from './characters.js';

const LONGEST_ENCLOSED = 300;
const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['(', ')'],
  ['«', '»'],
  ['„', '“'],
]);

/** Whether a mark opens something that has a counterpart: quotation or parenthesis. */
export const opensSomething = (mark: string): boolean => CLOSING.has(mark);

/** Whether a mark closes what the mark at `open` opened. */
export const closesWhat = (text: string, open: number, mark: string): boolean =>
  CLOSING.get(text.charAt(open)) === mark;

/**
 * Whether the sentence around a quotation or a parenthesis, opened at `open`, goes on in lower case after its close:
 * then the stops inside it end nothing. Looks at most 300 units on.
 */
export function goesOnAfterClose(text: string, open: number, from: number): boolean {
  const close = CLOSING.get(text.charAt(open));
  if (close === undefined) return false;
  const found = text.slice(from, from + LONGEST_ENCLOSED).indexOf(close);
  if (found < 0 || text.slice(from, from + found).includes('\n\n')) return false;
  const after = from + found + 1;
  return (classAt(text, after) & SPACE) !== 0 && (classAt(text, after + 1) & LOWER) !== 0;
}
