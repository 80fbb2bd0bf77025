import type { Contradiction } from '../article.js';
import { fromTo, readClaims, round, wordBefore, type Read } from './change-figures.js';
import type { Worded } from './worded.js';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const UP = list(
  'rose rise rises risen rising grew grow grown increased increase increases climbed climb jumped jump surged surge soared up',
);
const DOWN = list(
  'fell fall falls fallen falling dropped drop decreased decrease declined decline plunged slipped shrank down cut reduced halved',
);
/** There the smaller figure is the better one. */
const PLACES = list('place rank ranking table league position time minus below seed');

/** "rose from 50 to 40", "rose by 20 from 40 to 70": which way it went, and by how much. */
export function changes(claims: readonly Worded[]): Contradiction[] {
  return readClaims(claims).flatMap((read): Contradiction[] => {
    const ends = fromTo(read);
    if (!ends || ends.from === ends.to) return [];
    const found = directionOf(read, ends) ?? differenceOf(read, ends);
    return found ? [found] : [];
  });
}

function directionOf(
  { claim, tokens, stats }: Read,
  ends: { from: number; to: number },
): Contradiction | null {
  const first = Math.min(...stats.map((s) => s.start));
  const before = tokens.filter((t) => t.end <= first).slice(-6);
  const up = before.some((t) => UP.has(t.lower));
  const down = before.some((t) => DOWN.has(t.lower));
  if (up === down || tokens.some((t) => PLACES.has(t.lower))) return null;
  if (up === ends.to > ends.from) return null;
  return {
    kind: 'figure',
    claims: [claim.id],
    reckoning: `from ${ends.from} to ${ends.to} is ${up ? 'no rise' : 'no fall'}`,
  };
}

function differenceOf(
  { claim, tokens, stats }: Read,
  ends: { from: number; to: number },
): Contradiction | null {
  const unit = stats.find((s) => s.value === ends.from)?.unit;
  const by = stats.find((s) => s.unit === unit && !s.approx && wordBefore(tokens, s.start) === 'by');
  const moves = tokens.some((t) => UP.has(t.lower) || DOWN.has(t.lower));
  // A range counts as one.
  const figures = stats.some((s) => s.value === ends.from && s.to !== undefined) ? 2 : 3;
  if (!by || stats.length !== figures || !moves || by.value === ends.to || by.value === ends.from)
    return null;
  const is = Math.abs(ends.to - ends.from);
  if (Math.abs(is - by.value) <= Math.max(ends.to, ends.from) / 50) return null;
  return {
    kind: 'figure',
    claims: [claim.id],
    reckoning: `from ${ends.from} to ${ends.to} is ${round(is)}, not ${by.value}`,
  };
}
