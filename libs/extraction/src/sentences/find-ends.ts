import { wordBefore, wordFrom } from './around.js';
import { BULLET, classes, CLOSER, DIGIT, NEWLINE, OPENER, SPACE, STOP, UNSEEN, UPPER } from './characters.js';
import { closesAt, goesOnAfterClose, opensAt } from './enclosed.js';
import { beginsUnmarked, isStamp } from './headings.js';
import type { Lexicon } from './lexicon.js';
import { lineBreaker } from './lines.js';
import { beginsList, continues, listMarkAt, type ListMark } from './list-marks.js';
import { readStop } from './stop.js';

/** Where the sentences of a text end, in order, the last one left out. */
export function findEnds(text: string, lexicon: Lexicon): number[] {
  const table = classes();
  const breaks = lineBreaker(text, lexicon);
  const ends: number[] = [];
  let start = skip(text, table, 0);
  let mark = listMarkAt(text, start);
  let item = mark;
  let open = -1; // the mark of a quotation or parenthesis that is not closed yet
  const cut = (end: number): void => {
    ends.push(end);
    start = skip(text, table, end);
    mark = listMarkAt(text, start);
    if (mark !== undefined || text.slice(end, start).includes('\n')) item = mark;
  };
  for (let i = start; i < text.length; i++) {
    const unit = table[text.charCodeAt(i)] ?? 0;
    if ((unit & STOP) !== 0) {
      const reading = readStop({ text, start, mark }, i, lexicon);
      if (open >= start && closedBetween(text, open, i, reading.resume)) open = -1;
      if (reading.ends && !(open >= start && goesOnAfterClose(text, open, reading.resume)))
        cut(reading.resume);
      i = Math.max(i, reading.resume - 1);
    } else if ((unit & NEWLINE) !== 0) {
      if (i > start && breaks(i, start)) {
        cut(i);
        i = start - 1;
      }
    } else if ((unit & (OPENER | CLOSER)) !== 0) {
      if (open >= start && closesAt(text, open, i)) open = -1;
      else if (open < start && opensAt(text, i)) open = i;
    } else if ((unit & UPPER) !== 0) {
      if (
        i > (mark?.end ?? start) + 1 &&
        text.charCodeAt(i - 1) === 32 &&
        beginsUnmarked(text, start, i, lexicon)
      )
        cut(i);
    } else if ((unit & DIGIT) !== 0) {
      if (i > start + 1 && text.charCodeAt(i - 1) === 32 && (beginsList(text, i) || isStamp(text, i))) cut(i);
    } else if (item !== undefined && (unit & (SPACE | BULLET)) !== 0) {
      const at = (unit & SPACE) !== 0 ? i + 1 : i;
      const next = at > start ? listMarkAt(text, at) : undefined;
      const goesOn =
        next !== undefined && (continues(item, next) || continuesCapitals(text, item, next, lexicon));
      if (goesOn && !isNumberOf(text, at, lexicon)) {
        cut(at);
        i = next.end - 1;
      }
    }
  }
  return ends;
}

function skip(text: string, table: Uint16Array, from: number): number {
  let i = from;
  while (i < text.length && ((table[text.charCodeAt(i)] ?? 0) & (SPACE | UNSEEN)) !== 0) i++;
  return i;
}

function closedBetween(text: string, open: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (closesAt(text, open, i)) return true;
  return false;
}

/** "a factor of 2.", "Figure 2.": the number belongs to the word before it. */
function isNumberOf(text: string, at: number, lexicon: Lexicon): boolean {
  const before = wordBefore(text, at - 1);
  const small = before.toLowerCase();
  return lexicon.dangling.has(small) || (before !== small && lexicon.heads.has(small));
}

/** "A. The pump leaks B. The boats wait": a capital is the mark of an item only before a word that begins sentences. */
const continuesCapitals = (text: string, item: ListMark, next: ListMark, lexicon: Lexicon): boolean =>
  item.kind === 'capital' &&
  next.kind === 'capital' &&
  item.close === next.close &&
  next.value === item.value + 1 &&
  lexicon.starters.has(wordFrom(text, next.end + 1)) &&
  lexicon.starters.has(wordFrom(text, item.end + 1));
