import { loadOf, rankCheckers, weightOf, type Candidate, type ClaimToAssign } from './assignment.js';

/** A claim that has not been started and may change hands. */
export interface MovableClaim extends ClaimToAssign {
  readonly claim: string;
  readonly holder: string;
}

export interface Handover {
  readonly claim: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Above this share of the desk's mean load a person has too much, if the mean is not next to nothing. */
const TOO_MUCH = 1.5;
const round = (n: number): number => Math.round(n * 10) / 10;

/**
 * What could go from those who have too much to those who have room, one claim at a time, the least pressing first. A
 * handover is proposed only if it leaves the giver with no less than the taker, and never against the policy.
 */
export function planRebalance(
  claims: readonly MovableClaim[],
  candidates: readonly Candidate[],
  now: Date,
): readonly Handover[] {
  const people = new Map(candidates.map((c) => [c.person, c]));
  const load = (person: string): number => loadOf(people.get(person)?.inHand ?? [], now);
  const mean = candidates.reduce((sum, c) => sum + load(c.person), 0) / Math.max(1, candidates.length);
  const overloaded = (person: string): boolean => {
    const c = people.get(person);
    if (!c || c.absent) return true;
    return (c.limit !== null && c.inHand.length > c.limit) || load(person) > mean * TOO_MUCH;
  };
  const plan: Handover[] = [];
  const waiting = [...claims].sort(
    (a, b) =>
      (b.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) - (a.dueAt?.getTime() ?? Number.POSITIVE_INFINITY) ||
      (a.claim < b.claim ? -1 : 1),
  );
  for (const claim of waiting) {
    const giver = people.get(claim.holder);
    if (!overloaded(claim.holder)) continue;
    const others = [...people.values()].filter((c) => c.person !== claim.holder);
    const best = rankCheckers(claim, others, now).find((r) => r.offered);
    if (!best) continue;
    const weight = weightOf(claim, now);
    const away = !giver || giver.absent;
    if (!away && load(best.person) + weight > load(claim.holder) - weight) continue;
    const why = away
      ? 'its checker is away'
      : `${round(load(claim.holder))} in hand against ${round(load(best.person))}`;
    plan.push({ claim: claim.claim, from: claim.holder, to: best.person, why });
    if (giver) people.set(giver.person, { ...giver, inHand: without(giver, claim) });
    const taker = people.get(best.person);
    if (taker) people.set(taker.person, { ...taker, inHand: [...taker.inHand, claim] });
  }
  return plan;
}

/** In hand, one claim of the same weight less: which of two alike it is makes no difference. */
function without(giver: Candidate, claim: MovableClaim): Candidate['inHand'] {
  const at = giver.inHand.findIndex(
    (held) => held.risk === claim.risk && held.dueAt?.getTime() === claim.dueAt?.getTime(),
  );
  return giver.inHand.filter((_, i) => i !== at);
}
