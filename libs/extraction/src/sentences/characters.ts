/** What a UTF-16 unit can be to the splitter; one table look-up in place of a Unicode regular expression per unit. */
export const SPACE = 1;
export const NEWLINE = 2;
export const UPPER = 4;
export const LOWER = 8;
export const DIGIT = 16;
export const LETTER = 32;
export const STOP = 64;
export const CLOSER = 128;
export const OPENER = 256;
/** Ends a sentence with no space after it: CJK. */
export const FULL_WIDTH = 512;
/** Takes no room: zero width, bidirectional marks, combining accents, variation selectors. */
export const UNSEEN = 1024;
export const BULLET = 2048;
export const DASH = 4096;

let table: Uint16Array | undefined;

export function classes(): Uint16Array {
  return (table ??= build());
}

function build(): Uint16Array {
  const made = new Uint16Array(65_536);
  for (let unit = 0; unit < 65_536; unit++) {
    if (unit >= 0xac00 && unit <= 0xd7a3) made[unit] = LETTER;
    else if (unit >= 0x3400 && unit <= 0x9fff) made[unit] = LETTER;
    else if (unit < 0xd800 || unit > 0xf8ff) made[unit] = classOf(String.fromCharCode(unit));
  }
  mark(made, '\n\r\v\f\u0085\u2028\u2029', SPACE | NEWLINE);
  mark(made, '.!?…؟۔।॥։።‼⁇⁈⁉‽', STOP);
  mark(made, '。！？｡．', STOP | FULL_WIDTH);
  mark(made, '"\'”’)]}»›」』）】〉》', CLOSER);
  mark(made, '"\'“‘„‚([{«‹¿¡「『（【〈《`', OPENER);
  mark(made, '“', CLOSER); // closes in German
  mark(made, '•⁃·▪●◦‣■□➢✓*', BULLET);
  mark(made, '-–—―', DASH);
  return made;
}

function classOf(unit: string): number {
  if (/\s/u.test(unit)) return unit === '\uFEFF' ? UNSEEN : SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(unit)) return UPPER | LETTER;
  if (/\p{Ll}/u.test(unit)) return LOWER | LETTER;
  if (/\p{L}/u.test(unit)) return LETTER;
  if (/\p{Nd}/u.test(unit)) return DIGIT;
  return /[\p{M}\p{Cf}]/u.test(unit) ? UNSEEN : 0;
}

function mark(made: Uint16Array, units: string, as: number): void {
  for (const unit of units) {
    const code = unit.charCodeAt(0);
    made[code] = (made[code] ?? 0) | as;
  }
}

/** Class of the unit at a place; 0 outside the text. */
export function classAt(text: string, at: number): number {
  return classes()[text.charCodeAt(at)] ?? 0;
}
