import { classAt, DIGIT, LETTER, LOWER, NEWLINE, SPACE, UPPER } from './characters.js';
import { wordBefore, following } from './around.js';

/** Intl.Segmenter takes time that grows with the square of its text (Node 20), so it is given this much at once. */
const CHUNK = 2_000;

/** Where the sentences of a text end by the platform's rules, joined again at initials and before small letters. */
export function splitByPlatform(text: string, language: string): number[] {
  const segmenter = segmenterOf(language);
  const ends: number[] = [];
  for (let from = 0; from < text.length;) {
    const limit = chunkEnd(text, from);
    const cuts = [...segmenter.segment(text.slice(from, limit))].map(
      (s) => from + s.index + s.segment.length,
    );
    const whole = limit >= text.length || (classAt(text, limit - 1) & NEWLINE) !== 0;
    const kept = whole || cuts.length < 2 ? cuts : cuts.slice(0, -1);
    for (const cut of kept) {
      if ((cut < limit || whole) && cut < text.length && isEnd(text, cut)) ends.push(cut);
    }
    from = kept.at(-1) ?? limit;
  }
  return ends;
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'sentence' }); // not a language tag
  }
}

/** After a paragraph if one ends in reach, else after a space, else after the chunk. */
function chunkEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + CHUNK);
  if (limit === text.length) return limit;
  const paragraph = text.lastIndexOf('\n\n', limit - 2);
  if (paragraph > from) return paragraph + 2;
  for (let i = limit; i > limit - 100; i--) if ((classAt(text, i - 1) & SPACE) !== 0) return i;
  return limit;
}

/** A line break inside a paragraph or an initial is no end. */
function isEnd(text: string, cut: number): boolean {
  let at = cut;
  let newlines = 0;
  while (at > 0 && (classAt(text, at - 1) & SPACE) !== 0) {
    if (text.charCodeAt(at - 1) === 10) newlines++;
    at--;
  }
  const next = following(text, cut);
  if (newlines > 0 && next.lines + newlines > 1) return true;
  if (text.charAt(at - 1) !== '.') return newlines === 0 || (next.first & LOWER) === 0;
  const word = wordBefore(text, at - 1);
  if (word.length === 1 && (classAt(word, 0) & UPPER) !== 0) return (next.first & (LETTER | DIGIT)) === 0;
  return (next.first & LOWER) === 0;
}
