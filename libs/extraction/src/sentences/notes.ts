import { wordFrom } from './around.js';
import { classAt, DIGIT, LOWER, SPACE, UPPER } from './characters.js';
import type { Lexicon } from './lexicon.js';

const SUPERSCRIPTS = '¹²³⁰⁴⁵⁶⁷⁸⁹†‡';
const LONGEST_NOTE = 40;

/** Past what belongs to the sentence before it: "[3]", " [4] [5]", "²", " :-)". */
export function endOfNotes(text: string, from: number, lexicon: Lexicon): number {
  let end = from;
  for (;;) {
    const next = endOfNote(text, end);
    if (next === end) return endOfBareNote(text, end, lexicon);
    end = next;
  }
}

function endOfNote(text: string, from: number): number {
  const unit = text.charAt(from);
  if (unit === '' || unit === '\n') return from;
  if (SUPERSCRIPTS.includes(unit)) return from + 1;
  const at = unit === ' ' ? from + 1 : from;
  if (text.charAt(at) === '[') return noteClose(text, at + 1) || from;
  if (at > from && at < text.length && ')]”'.includes(text.charAt(at))) return at + 1; // a space before what closes
  const emoji = text.charCodeAt(at);
  if (at > from && emoji >= 0xd83c && emoji <= 0xd83e) return at + 2;
  return at > from ? endOfSmiley(text, at) || from : from;
}

/** " 8" before "Yet": the number of a note that has lost its raising, before the first word of a sentence. */
function endOfBareNote(text: string, from: number, lexicon: Lexicon): number {
  if (text.charAt(from) !== ' ') return from;
  let i = from + 1;
  while (i < from + 4 && (classAt(text, i) & DIGIT) !== 0) i++;
  if (i === from + 1 || text.charAt(i) !== ' ' || (classAt(text, i + 1) & UPPER) === 0) return from;
  return lexicon.starters.has(wordFrom(text, i + 1)) ? i : from;
}

function noteClose(text: string, from: number): number {
  if (text.startsWith('...]', from)) return from + 4; // what was left out belongs to what stands before
  if (text.startsWith('…]', from)) return from + 2;
  let i = from;
  while (i < from + 5 && (classAt(text, i) & (DIGIT | LOWER)) !== 0) i++;
  if (i > from && i < from + 4 && text.charAt(i) === ']') return i + 1;
  if (!/^(?:citation|note|better|clarification|when|who|which|by whom|sic)/.test(text.slice(from, from + 16)))
    return 0;
  const close = text.slice(from, from + LONGEST_NOTE).indexOf(']');
  return close < 0 ? 0 : from + close + 1;
}

/** Past a face made of marks, ":)" or ";-D", that a space or the end follows; else 0. */
export function endOfSmiley(text: string, at: number): number {
  if (!':;='.includes(text.charAt(at)) || at >= text.length) return 0;
  const mouth = '-o^'.includes(text.charAt(at + 1)) ? at + 2 : at + 1;
  if (mouth >= text.length || !')(]DPp/|*3'.includes(text.charAt(mouth))) return 0;
  let end = mouth + 1;
  while (end < mouth + 8 && text.charAt(end) === text.charAt(mouth)) end++;
  return end >= text.length || (classAt(text, end) & SPACE) !== 0 ? end : 0;
}
