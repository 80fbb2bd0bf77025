const SAME: Record<string, string> = {
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
};

const SPACE = /\s/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** One spelling of white space, quotation marks and dashes, in NFC; letter case and digits are kept. */
export function normaliseText(text: string): string {
  let out = '';
  let space = false;
  for (const unit of text.normalize('NFC')) {
    if (INVISIBLE.test(unit)) continue;
    if (SPACE.test(unit)) {
      space = out !== '';
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += SAME[unit] ?? unit;
  }
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
