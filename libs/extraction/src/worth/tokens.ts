/** One word, number or mark of a sentence. */
export interface Token {
  /** As written, apostrophes and dashes made plain. */
  readonly surface: string;
  /** Lower case, digits abstracted: `1,250` is `0,000`, a year is `<year>`. */
  readonly form: string;
  readonly shape: Shape;
}

export type Shape = 'number' | 'year' | 'money' | 'name' | 'word' | 'mark';

/** Longer sentences are judged by their beginning: time stays bounded whatever a text holds. */
export const LOOKED_AT = 2_000;

const TOKEN =
  /[$£€¥]?\p{Nd}+(?:[.,:]\p{Nd}+)*(?:st|nd|rd|th|s|bn|m|k)?(?![\p{L}\p{Nd}])|\p{L}[\p{L}\p{M}\p{Nd}]*(?:['-][\p{L}\p{M}\p{Nd}]+)*|\.{3}|[^\s\p{L}\p{Nd}]/gu;
const SINGLE_QUOTES = /[‘’‛′`´]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″]/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Typography made plain, so that curly or straight, hard or soft space make no difference. */
export const plainText = (text: string): string =>
  text
    .slice(0, LOOKED_AT)
    .normalize('NFKC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(INVISIBLE, '');

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [surface] of plainText(text).matchAll(TOKEN)) {
    const shape = shapeOf(surface);
    tokens.push({ surface, form: formOf(surface, shape), shape });
  }
  return tokens;
}

function shapeOf(surface: string): Shape {
  if (/^[$£€¥]\p{Nd}/u.test(surface)) return 'money';
  if (/^(1[5-9]|20)\p{Nd}{2}s?$/u.test(surface)) return 'year';
  if (/^\p{Nd}/u.test(surface)) return 'number';
  if (!/^\p{L}/u.test(surface)) return 'mark';
  return /^\p{Lu}/u.test(surface) ? 'name' : 'word';
}

function formOf(surface: string, shape: Shape): string {
  if (shape === 'year') return '<year>';
  const lower = surface.toLowerCase();
  return shape === 'number' || shape === 'money' ? lower.replace(/\p{Nd}/gu, '0') : lower;
}
