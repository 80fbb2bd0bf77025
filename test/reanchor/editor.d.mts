import type { AnchoredClaim, Block, Span } from '@stet/extraction';

export interface Count {
  readonly edits: number;
  readonly same: number;
  readonly sameKept: number;
  readonly changed: number;
  readonly placed: number;
  readonly wrongKept: number;
  readonly gone: number;
  readonly lost: number;
}

export function measure(
  method: (
    before: readonly Block[],
    claims: readonly AnchoredClaim[],
    after: readonly Block[],
  ) => readonly { readonly kept: boolean; readonly now: Span | null; readonly why: string }[],
  edits: number,
  seed: number,
): { readonly count: Count; readonly misses: readonly { readonly WRONG?: true }[] };
