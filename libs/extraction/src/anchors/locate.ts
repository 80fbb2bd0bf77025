import type { Span } from '../article.js';
import type { Document } from './document.js';
import type { Stretch } from './scenes.js';
import type { WordAlignment } from './align-words.js';

export interface Placed extends Stretch {
  readonly span: Span;
}

/** The words a span covers; `null` where it covers none. */
export function stretchOf(doc: Document, span: Span): Placed | null {
  const [first, end] = doc.wordsIn.get(span.block) ?? [0, 0];
  let from = first;
  for (let high = end; from < high;) {
    const middle = (from + high) >> 1;
    if ((doc.words[middle]?.start ?? 0) < span.start) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < end && (doc.words[to]?.end ?? 0) <= span.end) to++;
  return to > from ? { from, to, span } : null;
}

export interface Located extends Placed {
  /** Every word stands, side by side. */
  readonly whole: boolean;
  /** How many of its words were found. */
  readonly found: number;
  /** With the words that came into its sentence. */
  readonly wide: Span;
  readonly added: number;
}

const isWordUnit = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);

/** Where the words of a stretch stand in the new text, and whether every one stands there side by side. */
export function locate(before: Document, after: Document, words: WordAlignment, was: Placed): Located | null {
  const perBlock = new Map<number, number>();
  for (let k = was.from; k < was.to; k++) {
    const block = after.words[words.to[k] ?? -1]?.block;
    if (block !== undefined) perBlock.set(block, (perBlock.get(block) ?? 0) + 1);
  }
  const block = [...perBlock].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (block === undefined) return null;
  const there: number[] = [];
  for (let k = was.from; k < was.to; k++) {
    const target = words.to[k] ?? -1;
    if (after.words[target]?.block === block) there.push(target);
  }
  const cluster = densest(there, was.to - was.from);
  const from = Math.min(...cluster);
  const to = Math.max(...cluster) + 1;
  const whole = cluster.length === was.to - was.from && to - from === was.to - was.from;
  const [wideFrom, wideTo] = stretchTo(before, after, words, was, from, to);
  const wide = spanOf(before, after, was, wideFrom, wideTo);
  const found = cluster.length;
  const added = wideTo - wideFrom - (to - from);
  if (!whole) return { from: wideFrom, to: wideTo, whole, found, span: wide, wide, added };
  return { from, to, whole, found, span: spanOf(before, after, was, from, to), wide, added };
}

/** The largest group of places within reach of each other; a stray word elsewhere does not stretch the span. */
function densest(places: readonly number[], length: number): readonly number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const reach = Math.max(12, length);
  let best: number[] = [];
  let group: number[] = [];
  for (const place of sorted) {
    if (group.length > 0 && place - (group.at(-1) ?? 0) > reach) group = [];
    group.push(place);
    if (group.length > best.length) best = group;
  }
  return best;
}

/** Words at the ends that were replaced: outward over words that came from nowhere, inside the sentence. */
function stretchTo(
  before: Document,
  after: Document,
  words: WordAlignment,
  was: Placed,
  from: number,
  to: number,
): [number, number] {
  const first = after.lines[after.words[from]?.line ?? 0]?.from ?? from;
  const last = after.lines[after.words[to - 1]?.line ?? 0]?.to ?? to;
  const opens = before.lines[before.words[was.from]?.line ?? 0]?.from === was.from;
  const closes = before.lines[before.words[was.to - 1]?.line ?? 0]?.to === was.to;
  let missing = 0;
  while (was.from + missing < was.to && words.to[was.from + missing] === -1) missing++;
  let room = opens ? Infinity : missing;
  while (from > first && room-- > 0 && words.from[from - 1] === -1) from--;
  missing = 0;
  while (was.to - 1 - missing > was.from && words.to[was.to - 1 - missing] === -1) missing++;
  room = closes ? Infinity : missing;
  while (to < last && room-- > 0 && words.from[to] === -1) to++;
  return [from, to];
}

/** The span of words with the marks at either end that the old one had. */
function spanOf(before: Document, after: Document, was: Placed, from: number, to: number): Span {
  const [first, last] = [after.words[from], after.words[to - 1]];
  const block = first?.block ?? 0;
  const text = after.blocks.get(block)?.text ?? '';
  const old = before.blocks.get(was.span.block)?.text ?? '';
  const lead = (before.words[was.from]?.start ?? 0) - was.span.start;
  const trail = was.span.end - (before.words[was.to - 1]?.end ?? 0);
  let start = first?.start ?? 0;
  let end = last?.end ?? 0;
  const [line, lastLine] = [after.lines[first?.line ?? 0], after.lines[last?.line ?? 0]];
  const oldLine = before.lines[before.words[was.from]?.line ?? 0];
  const oldLast = before.lines[before.words[was.to - 1]?.line ?? 0];
  if (line?.from === from && oldLine?.from === was.from && was.span.start === oldLine.start)
    start = line.start;
  else
    for (let k = 0; k < lead && start > 0; k++) {
      const unit = text.charAt(start - 1);
      if (isWordUnit(unit) || /\s/.test(unit)) break;
      start--;
    }
  if (lastLine?.to === to && oldLast?.to === was.to && was.span.end === oldLast.end) end = lastLine.end;
  else
    for (let k = 0; k < trail && end < text.length; k++) {
      const unit = text.charAt(end);
      if (isWordUnit(unit)) break;
      if (/[\s.,;:]/.test(unit) && unit.trim() !== old.charAt(was.span.end - trail + k).trim()) break;
      end++;
    }
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { block, start, end };
}
