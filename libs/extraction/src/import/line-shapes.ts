import { normaliseText } from '../text/normalise.js';

/** Runs of white space become one space; no-break spaces and every other character stay. */
export const collapse = (text: string): string => text.replace(/[\t\n\v\f\r ]+/g, ' ').trim();

const CLOSERS = new Set('"\'”’»›)]*_'.split(''));

/** The last character that is no closing quote or bracket. */
export function lastMark(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && (CLOSERS.has(text.charAt(at)) || text.charAt(at).trim() === '')) at--;
  return text.charAt(at);
}

const STOPS = new Set('.!?…:;。！？؟۔।'.split(''));
export const endsLikeASentence = (text: string): boolean => STOPS.has(lastMark(text));

const OPENERS = new Set('"“„«‘\'‹'.split(''));
export const opensWithQuote = (text: string): boolean => OPENERS.has(text.trimStart().charAt(0));

/** Words in lower case, without apostrophes at their ends. */
export function bareWords(text: string): string[] {
  const words = normaliseText(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}']+/gu);
  return (words ?? []).map((w) => w.replace(/^'+/, '').replace(/'+$/, '')).filter((w) => w !== '');
}

export const countWords = (text: string): number => {
  let count = 0;
  for (const token of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(token)) count++;
  return count;
};

/** Every letter a capital, and at least three of them. */
export const isAllCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 3 && !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
};
