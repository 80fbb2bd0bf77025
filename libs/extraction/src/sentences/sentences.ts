import { classes, SPACE } from './characters.js';
import { findEnds } from './find-ends.js';
import { lexiconOf } from './languages.js';
import { splitByPlatform } from './platform.js';

/** A sentence: offsets are UTF-16 units over the text it was cut from, end exclusive. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sentences of a text in order, trimmed; `text.slice(start, end)` is the sentence and every seen character is in one.
 * Blank lines and list marks begin a new one. English, German and French have rules and word lists; other languages are
 * cut by the platform and corrected by the rules that hold anyway. Without a language, or with "und", a text in Latin
 * letters is read as English. One pass with bounded looks around: linear whatever the text. Never throws.
 */
export function splitSentences(text: string, language = 'und'): SentenceSpan[] {
  const lexicon = lexiconOf(language, text);
  const ends = lexicon === undefined ? splitByPlatform(text, language) : findEnds(text, lexicon);
  const table = classes();
  const isSpace = (at: number): boolean =>
    ((table[text.charCodeAt(at)] ?? 0) & SPACE) !== 0 || text.charCodeAt(at) === 0xfeff;
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    let from = start;
    let to = end;
    while (from < to && isSpace(from)) from++;
    while (to > from && isSpace(to - 1)) to--;
    if (to > from) spans.push({ start: from, end: to, text: text.slice(from, to) });
    start = end;
  }
  return spans;
}
