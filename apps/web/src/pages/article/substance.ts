import type { Claim } from '@stet/contract';

type Substance = Pick<
  Claim,
  'state' | 'exact' | 'verdict' | 'edit' | 'wording' | 'legal' | 'evidence' | 'queries' | 'signOffs'
>;

/**
 * What a decision on a claim rests on, as text to compare. Who was asked next, a lease renewed or the person's own
 * evidence is not part of it: nobody is stopped by what they did themselves.
 */
export const substanceOf = (claim: Substance, me: string): string =>
  JSON.stringify([
    claim.state,
    claim.exact,
    claim.verdict,
    claim.edit,
    claim.wording,
    claim.legal,
    claim.evidence.filter((e) => e.addedBy?.id !== me).map((e) => e.id),
    claim.queries.map((q) => [q.id, q.answer]),
    claim.signOffs.map((s) => [s.by.id, s.voidedAt]),
  ]);
