/** A word, a number or a single mark; offsets are UTF-16 units of the text it was cut from. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly sort: 'word' | 'number' | 'mark';
  readonly capital: boolean;
}

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;
const APOSTROPHES = "'’";

/** Words (with inner apostrophes and hyphens), numbers (with inner points and commas) and marks, in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const isLetter = (i: number): boolean => LETTER.test(text.charAt(i));
  const isDigit = (i: number): boolean => DIGIT.test(text.charAt(i));
  let i = 0;
  while (i < text.length) {
    if (SPACE.test(text.charAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let sort: Token['sort'] = 'mark';
    if (isDigit(i)) {
      sort = 'number';
      while (isDigit(i) || (',.'.includes(text.charAt(i) || ' ') && isDigit(i + 1))) i++;
    } else if (isLetter(i)) {
      sort = 'word';
      while (isLetter(i) || isDigit(i) || (isInner(text.charAt(i)) && isLetter(i + 1))) i++;
    } else i++;
    const piece = text.slice(start, i);
    tokens.push({
      text: piece,
      lower: piece.toLowerCase().replaceAll('’', "'"),
      start,
      end: i,
      sort,
      capital: sort === 'word' && piece.charAt(0) !== piece.charAt(0).toLowerCase(),
    });
  }
  return tokens;
}

const isInner = (unit: string): boolean =>
  unit !== '' && (APOSTROPHES.includes(unit) || unit === '-' || unit === '‑');
