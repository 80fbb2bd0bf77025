import { isOpen, type Block, type ClaimCarryOver, type Occurrence } from '../ports.js';
import { textHash } from '../text-hash.js';
import {
  candidatesOf,
  countsOf,
  diffOfNew,
  inTextOrder,
  inconsistentOf,
  quoted,
  wordsBetween,
  type ClaimDiff,
} from './claim-diff.js';
import type { RevisionDiff } from './try-revision.js';

export interface StoredSide {
  readonly revision: number;
  readonly hash: string | null;
  readonly blocks: readonly Block[];
}

/** What the desk has kept of one claim between two of its texts. */
export interface StoredClaim {
  readonly claimId: string;
  readonly number: number;
  /** Where it stood in the older text, or before it where nobody had decided by then. */
  readonly from: { readonly revision: number; readonly places: readonly Occurrence[] } | null;
  readonly to: readonly Occurrence[];
  readonly candidates: readonly Occurrence[];
  /** What each text after the older one, up to the newer one, made of it. */
  readonly reports: readonly ClaimCarryOver[];
}

/** The same answer as a dry run, for two texts that were sent: what came of each claim, people's decisions included. */
export function diffOfStored(
  article: string,
  from: StoredSide,
  to: StoredSide,
  stored: readonly StoredClaim[],
): RevisionDiff {
  const claims = inTextOrder(stored.map(diffOf));
  return { article, from, to, counts: countsOf(claims), claims };
}

function diffOf(claim: StoredClaim): ClaimDiff {
  const { claimId, number, from, to, candidates, reports } = claim;
  const [before] = from?.places ?? [];
  const born = reports.find((r) => r.outcome === 'new');
  if (!from || !before) return diffOfNew(claimId, number, to, born?.resembles);
  const [own, ...rest] = to;
  const { outcome, reason } = verdictOn(claim, before, own);
  const pending = outcome === 'ambiguous';
  return {
    claimId,
    number,
    outcome,
    reason,
    from: { ...quoted(before), revision: from.revision },
    to: own ? quoted(own) : null,
    also: rest.filter((p) => !isOpen(p)).map(quoted),
    candidates: pending ? candidatesOf(before.exact, candidates) : [],
    inconsistent: inconsistentOf(to),
    words: wordsBetween(before.exact, (pending ? candidates[0] : own)?.exact ?? null),
    voids: reports.reduce((n, r) => n + (r.voids ?? 0), 0),
    verdict: reports.findLast((r) => r.verdict)?.verdict ?? null,
    resembles: null,
  };
}

function verdictOn(
  { candidates, reports }: StoredClaim,
  before: Occurrence,
  own: Occurrence | undefined,
): Pick<ClaimDiff, 'reason'> & { readonly outcome: Exclude<ClaimDiff['outcome'], 'new'> } {
  const last = reports.findLast((r) => r.outcome !== 'kept');
  const reason = last?.why ?? 'its words stand';
  if (!own && candidates.length > 0) return { outcome: 'ambiguous', reason };
  if (!own)
    return last?.outcome === 'withdrawn'
      ? { outcome: 'withdrawn', reason }
      : { outcome: 'withdrawn', reason: 'a person found that it stands nowhere, or merged it' };
  const stale = reports.findLast((r) => r.outcome === 'stale');
  if (stale) return { outcome: 'stale', reason: stale.why };
  if (last?.outcome !== 'ambiguous') return { outcome: 'kept', reason };
  const same = textHash(own.exact) === textHash(before.exact);
  return { outcome: same ? 'kept' : 'stale', reason: 'a person decided that it stands here' };
}
