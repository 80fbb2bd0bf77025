import type { ClaimSummary } from '@stet/contract';

/** A stretch of a block's text with the claims that stand in it; several where claims overlap. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  readonly claims: readonly ClaimSummary[];
}

/** Cuts a block at every bound of a claim; put together again, the segments are the text. */
export function segmentsOf(block: number, text: string, claims: readonly ClaimSummary[]): Segment[] {
  const here = claims.flatMap((claim) =>
    claim.occurrences.filter((o) => o.block === block).map(({ start, end }) => ({ claim, start, end })),
  );
  const bounds = [...new Set([0, text.length, ...here.flatMap((o) => [o.start, o.end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .toSorted((a, b) => a - b);
  return bounds.slice(0, -1).map((start, i) => {
    const end = bounds[i + 1] ?? text.length;
    const covering = here.filter((o) => o.start <= start && o.end >= end).map((o) => o.claim);
    return { start, text: text.slice(start, end), claims: [...new Set(covering)] };
  });
}
