import type { Token } from './tokens.js';

/** A piece of a sentence as the network reads it: the key of its vector, and whether it is written with a capital. */
export interface Piece {
  readonly key: string;
  readonly capital: boolean;
}

/** The network reads this many pieces; what follows could not change a check much. */
export const LONGEST = 120;
const CLITIC = /^(.+?)(n't|'s|'re|'ve|'ll|'d|'m)$/u;

/** Contractions are cut as the vectors expect (`do` `n't`), numbers are known by kind and length alone. */
export function piecesOf(tokens: readonly Token[], knows: (key: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    if (pieces.length >= LONGEST) break;
    const capital = token.shape === 'name';
    for (const key of keysOf(token, knows)) pieces.push({ key, capital });
  }
  return pieces;
}

function keysOf({ form, shape }: Token, knows: (key: string) => boolean): readonly string[] {
  if (shape === 'money') return ['<money>'];
  if (shape === 'year') return ['<year>'];
  if (shape === 'number') return [numberKey(form)];
  if (knows(form)) return [form];
  const clitic = CLITIC.exec(form);
  if (clitic?.[1] && clitic[2]) {
    const stem = form === "can't" ? 'ca' : clitic[1];
    return [knows(stem) ? stem : '<unknown>', clitic[2]];
  }
  if (form.includes('-')) return form.split('-').map((part) => (knows(part) ? part : '<unknown>'));
  return [shape === 'mark' ? '<mark>' : '<unknown>'];
}

function numberKey(form: string): string {
  if (/\p{L}/u.test(form)) return '<ordinal>';
  if (form.includes('.')) return '<decimal>';
  const digits = form.replace(/[^0]/gu, '').length;
  return digits > 3 ? '<large>' : `<${'0'.repeat(digits)}>`;
}
