import { following, wordBefore } from './around.js';
import { classAt, LETTER, LOWER, NEWLINE, SPACE, STOP, UNSEEN } from './characters.js';
import type { Lexicon } from './lexicon.js';
import { listMarkAt } from './list-marks.js';

/** Lines that belong together: no blank line between them. Lengths are in UTF-16 units. */
interface Lines {
  readonly end: number;
  readonly longest: number;
  readonly count: number;
  /** Some line ends with a full stop or the like. */
  readonly stopped: boolean;
}

/** Longest line of text that was wrapped by hand or by a mail program. */
const WRAPPED = 120;
const LIST_LINE = 40;

/** Decides which line breaks end a sentence. Each block of lines is measured once, so that the whole stays linear. */
export function lineBreaker(text: string, lexicon: Lexicon): (newline: number, start: number) => boolean {
  let block: Lines = { end: -1, longest: 0, count: 0, stopped: false };
  let begin = 0;
  return (newline, start) => {
    const next = following(text, newline);
    if (next.lines > 1 || (next.first === 0 && next.at >= text.length)) return true;
    if (newline >= block.end) {
      begin = lineStart(text, newline);
      block = measure(text, begin);
    }
    const from = skipSpaces(text, newline);
    const mark = listMarkAt(text, from);
    if (mark !== undefined && (mark.bullet !== 0 || mark.kind === 'number' || mark.close !== '.'))
      return true;
    if ((next.first & LOWER) !== 0) return isPlainList(block);
    if (block.count > 1 && lexicon.dangling.has(wordBefore(text, endOfLine(text, newline)))) return false;
    const length = newline - Math.max(lineStart(text, newline), start);
    if (block.longest > WRAPPED) return true;
    return (
      length + 1 + wordLength(text, next.at) < block.longest * 0.85 ||
      (block.count === 2 && length < LIST_LINE)
    );
  };
}

const isPlainList = (block: Lines): boolean =>
  block.count >= 3 && block.longest <= LIST_LINE && !block.stopped;

function measure(text: string, from: number): Lines {
  let longest = 0;
  let count = 0;
  let stopped = false;
  let last = 0;
  let begin = from;
  let i = from;
  for (; i < text.length; i++) {
    const unit = classAt(text, i);
    if ((unit & NEWLINE) !== 0) {
      if (last === 0) break;
      if ((last & STOP) !== 0) stopped = true;
      longest = Math.max(longest, i - begin);
      count++;
      last = 0;
      if (text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10) i++;
      begin = i + 1;
    } else if ((unit & (SPACE | UNSEEN)) === 0) last = unit === 0 ? LETTER : unit;
  }
  if (last !== 0) {
    longest = Math.max(longest, i - begin);
    count++;
    if ((last & STOP) !== 0) stopped = true;
  }
  return { end: Math.max(i, from + 1), longest, count, stopped };
}

const LONGEST_LOOK = 400;

function lineStart(text: string, newline: number): number {
  let i = newline;
  while (i > 0 && newline - i < LONGEST_LOOK && (classAt(text, i - 1) & NEWLINE) === 0) i--;
  return i;
}

/** Before the spaces that end a line. */
function endOfLine(text: string, newline: number): number {
  let i = newline;
  while (i > 0 && newline - i < 8 && (classAt(text, i - 1) & SPACE) !== 0) i--;
  return i;
}

function skipSpaces(text: string, from: number): number {
  let i = from;
  while (i < text.length && (classAt(text, i) & (SPACE | UNSEEN)) !== 0) i++;
  return i;
}

function wordLength(text: string, from: number): number {
  let i = from;
  while (i < text.length && i < from + 30 && (classAt(text, i) & SPACE) === 0) i++;
  return i - from;
}
