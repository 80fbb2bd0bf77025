import { unitClasses } from './unit-classes.js';

/** A word, a number or a single mark; offsets are UTF-16 units of the text it was cut from. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly sort: 'word' | 'number' | 'mark';
  readonly capital: boolean;
}

const [SPACE, LETTER, DIGIT, APOSTROPHE, HYPHEN, POINT] = [1, 2, 4, 8, 16, 32];
/** What a unit is to the tokens: letters with their accents, digits, white space, and the marks that stand inside. */
const classes = unitClasses([
  [SPACE, /\s/u],
  [LETTER, /[\p{L}\p{M}]/u],
  [DIGIT, /\p{Nd}/u],
  [APOSTROPHE, /['’]/u],
  [HYPHEN, /[-‑]/u],
  [POINT, /[,.]/u],
]);

/** Words (with inner apostrophes and hyphens), numbers (with inner points and commas) and marks, in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const of = classes();
  const at = (i: number): number => of[text.charCodeAt(i)] ?? 0;
  let i = 0;
  while (i < text.length) {
    const first = at(i);
    if (first === SPACE) {
      i++;
      continue;
    }
    const start = i++;
    if (first === DIGIT) {
      while (at(i) === DIGIT || (at(i) === POINT && at(i + 1) === DIGIT)) i++;
      const piece = text.slice(start, i);
      tokens.push({ text: piece, lower: piece, start, end: i, sort: 'number', capital: false });
    } else if (first === LETTER) {
      let curly = false;
      for (; ; i++) {
        const unit = at(i);
        if ((unit & (LETTER | DIGIT)) !== 0) continue;
        if ((unit & (APOSTROPHE | HYPHEN)) === 0 || at(i + 1) !== LETTER) break;
        if (unit === APOSTROPHE) curly = true;
      }
      const piece = text.slice(start, i);
      const small = piece.toLowerCase();
      const lower = curly ? small.replaceAll('’', "'") : small;
      const capital = piece.charCodeAt(0) !== small.charCodeAt(0);
      tokens.push({ text: piece, lower, start, end: i, sort: 'word', capital });
    } else {
      const mark = text.charAt(start);
      const lower = mark === '’' ? "'" : mark.toLowerCase();
      tokens.push({ text: mark, lower, start, end: i, sort: 'mark', capital: false });
    }
  }
  return tokens;
}
