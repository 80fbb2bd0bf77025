import type { Token } from '../text/tokens.js';
import { AUXILIARIES, IRREGULAR_PAST, MODALS, NOT_PAST, PRESENT } from './lexicon.js';

/** Whether one of the phrases stands in the tokens, word by word. */
export function hasPhrase(tokens: readonly Token[], phrases: readonly string[]): boolean {
  const padded = ` ${tokens.map((t) => t.lower).join(' ')} `;
  return phrases.some((phrase) => padded.includes(` ${phrase} `));
}

export const hasWord = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some((t) => words.has(t.lower));

export function isPast(token: Token | undefined): boolean {
  if (!token || token.sort !== 'word') return false;
  if (IRREGULAR_PAST.has(token.lower)) return true;
  return token.lower.length > 4 && token.lower.endsWith('ed') && !NOT_PAST.has(token.lower) && !token.capital;
}

/** A verb that can carry a clause: past, auxiliary, modal or a listed present form. */
export const isFinite = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isPast(token) || AUXILIARIES.has(token.lower) || MODALS.has(token.lower) || PRESENT.has(token.lower));
