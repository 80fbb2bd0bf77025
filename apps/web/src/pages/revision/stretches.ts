import type { DifferencePart } from '@stet/domain';

/** A place in one block that belongs to a line of the report. */
export interface Place {
  readonly line: string;
  readonly start: number;
  readonly end: number;
  /** For a place in question: its number among the candidates, from 1. */
  readonly candidate?: number;
}

/** A stretch of one side of a paragraph. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  /** Went from, or came into, this side. */
  readonly changed: boolean;
  /** The innermost claim here. */
  readonly place: Place | null;
}

/** Where `text` differs from the other side: offsets, end exclusive. */
export function changedRanges(
  parts: readonly DifferencePart[],
  side: 'gone' | 'come',
): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  for (const { kind, text } of parts) {
    if (kind !== 'same' && kind !== side) continue;
    if (kind === side) ranges.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return ranges;
}

/** Cuts a paragraph at every bound of a claim and of a change; put together again, the stretches are the text. */
export function stretchesOf(
  text: string,
  places: readonly Place[],
  changed: readonly { start: number; end: number }[],
): Stretch[] {
  const bounds = [...new Set([0, text.length, ...[...places, ...changed].flatMap((r) => [r.start, r.end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((a, b) => a - b);
  return bounds.slice(0, -1).map((start, i) => {
    const end = bounds[i + 1] ?? text.length;
    const covers = (r: { start: number; end: number }): boolean => r.start <= start && r.end >= end;
    const [innermost = null] = places.filter(covers).toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return { start, text: text.slice(start, end), changed: changed.some(covers), place: innermost };
  });
}
