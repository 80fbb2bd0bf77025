import { BULLET, classes, NEWLINE, SPACE, STOP, UNSEEN } from './characters.js';
import type { Lexicon } from './lexicon.js';
import { lineBreaker } from './lines.js';
import { continues, listMarkAt, type ListMark } from './list-marks.js';
import { readStop } from './stop.js';

/** Where the sentences of a text end, in order, the last one left out. */
export function findEnds(text: string, lexicon: Lexicon): number[] {
  const table = classes();
  const breaks = lineBreaker(text);
  const ends: number[] = [];
  let start = skip(text, table, 0);
  let item: ListMark | undefined = listMarkAt(text, start);
  const cut = (end: number): void => {
    ends.push(end);
    start = skip(text, table, end);
    const mark = listMarkAt(text, start);
    if (mark !== undefined || text.slice(end, start).includes('\n')) item = mark;
  };
  for (let i = start; i < text.length; i++) {
    const unit = table[text.charCodeAt(i)] ?? 0;
    if ((unit & STOP) !== 0) {
      const reading = readStop(text, start, i, lexicon);
      if (reading.ends) cut(reading.resume);
      i = Math.max(i, reading.resume - 1);
    } else if ((unit & NEWLINE) !== 0) {
      if (i > start && breaks(i, start)) {
        cut(i);
        i = start - 1;
      }
    } else if (item !== undefined && (unit & (SPACE | BULLET)) !== 0) {
      const at = (unit & SPACE) !== 0 ? i + 1 : i;
      const mark = at > start ? listMarkAt(text, at) : undefined;
      if (mark !== undefined && continues(item, mark)) {
        cut(at);
        i = mark.end - 1;
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
