import type { Lexicon } from './lexicon.js';
import { GERMAN } from './lexicon-de.js';
import { ENGLISH } from './lexicon-en.js';
import { FRENCH } from './lexicon-fr.js';

const LEXICONS = new Map<string, Lexicon>([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
]);
const LOOKED_AT = 2_000;

/** The word list of a BCP 47 language, English for undetermined text in Latin letters, or undefined. */
export function lexiconOf(language: string, text: string): Lexicon | undefined {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  if (base !== '' && base !== 'und') return LEXICONS.get(base);
  const sample = text.slice(0, LOOKED_AT);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return latin * 2 >= letters ? ENGLISH : undefined;
}
