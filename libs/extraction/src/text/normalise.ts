import { table } from './table.js';
import { unitClasses } from './unit-classes.js';

const SAME = table<string>({
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '\u2011': '-',
  '…': '...',
});

const [SPACE, INVISIBLE, RESPELT] = [1, 2, 4];
const classes = unitClasses([
  [SPACE, /\s/u],
  [INVISIBLE, /[\u00ad\u200b-\u200d\u2060\ufeff]/u],
  [RESPELT, new RegExp(`[${Object.keys(SAME).join('')}]`, 'u')],
]);

/** One spelling of white space, quotation marks and dashes, in NFC; letter case and digits are kept. */
export function normaliseText(text: string): string {
  const whole = text.normalize('NFC');
  const of = classes();
  let out = '';
  let space = false;
  let copied = 0; // up to here the text is in `out` or left out
  const copy = (to: number): void => {
    if (to <= copied) return;
    if (space) out += ' ';
    space = false;
    out += whole.slice(copied, to);
  };
  for (let i = 0; i < whole.length; i++) {
    const unit = of[whole.charCodeAt(i)] ?? 0;
    if (unit === 0) continue;
    copy(i);
    copied = i + 1;
    // The mark of byte order is white space to a pattern, and still takes no room.
    if ((unit & INVISIBLE) !== 0) continue;
    if (unit === SPACE) {
      space = out !== '';
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += SAME[whole.charAt(i)] ?? '';
  }
  copy(whole.length);
  return out;
}

/** For comparing wordings: also without letter case and without marks at either end. */
export function wordingKey(text: string): string {
  const normal = normaliseText(text).toLowerCase();
  let from = 0;
  let to = normal.length;
  while (from < to && !isWordUnit(normal.charAt(from))) from++;
  while (to > from && !isWordUnit(normal.charAt(to - 1))) to--;
  return normal.slice(from, to);
}

const isWordUnit = (unit: string): boolean => /[\p{L}\p{N}%]/u.test(unit);

/** The words of a text, lower case. */
export const wordsOf = (text: string): string[] =>
  normaliseText(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu) ?? [];
