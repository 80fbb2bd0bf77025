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

/** What happens to one claim when its holder goes: to whom the policy would give it now, and why. */
export interface Departure {
  readonly claim: string;
  /** `null`: nobody may have it now; it waits. */
  readonly to: string | null;
  readonly why: string;
}

/** Above this share of the mean load of those present a person has too much. */
const TOO_MUCH = 1.5;
const round = (n: number): number => Math.round(n * 10) / 10;

/**
 * What could go from those who are away or have too much to those who have room, the least pressing first, until
 * nothing is left to even out. Nothing goes against the policy, and nobody is left with more than the giver keeps.
 */
export function planRebalance(
  claims: readonly MovableClaim[],
  candidates: readonly Candidate[],
  now: Date,
): readonly Handover[] {
  const people = new Map(candidates.map((c) => [c.person, c]));
  const plan = new Map<string, Handover>();
  const holderOf = (claim: MovableClaim): string => plan.get(claim.claim)?.to ?? claim.holder;
  const away = (person: string): boolean => people.get(person)?.absent ?? true;
  // What an absent person holds comes first: where it goes decides who then has too much.
  const waiting = [...claims].sort(
    (a, b) =>
      Number(away(b.holder)) - Number(away(a.holder)) || dueOf(b) - dueOf(a) || (a.claim < b.claim ? -1 : 1),
  );
  let moved = true;
  for (let pass = 0; moved && pass < claims.length; pass++) {
    moved = false;
    for (const claim of waiting) {
      const from = holderOf(claim);
      const step = nextHolder(claim, from, [...people.values()], now);
      if (!step) continue;
      plan.set(claim.claim, { claim: claim.claim, from: claim.holder, to: step.to, why: step.why });
      const giver = people.get(from);
      if (giver) people.set(from, { ...giver, inHand: without(giver, claim) });
      const taker = people.get(step.to);
      if (taker) people.set(step.to, { ...taker, inHand: [...taker.inHand, claim] });
      moved = true;
    }
  }
  return [...plan.values()].filter((h) => h.from !== h.to);
}

const dueOf = (claim: MovableClaim): number => claim.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Who should have a claim instead of its holder, as the hands are filled now; `null` leaves it. */
function nextHolder(
  claim: MovableClaim,
  from: string,
  people: readonly Candidate[],
  now: Date,
): { to: string; why: string } | null {
  const giver = people.find((c) => c.person === from);
  // Its holder is ranked too: nobody else gets it for want of a reader while the holder reads its language.
  const best = rankCheckers(claim, people, now).find((r) => r.offered && r.person !== from);
  if (!best) return null;
  if (!giver || giver.absent) return { to: best.person, why: 'its checker is away' };
  const loads = new Map(people.map((c) => [c.person, loadOf(c.inHand, now)]));
  const present = people.filter((c) => !c.absent);
  const mean = present.reduce((sum, c) => sum + (loads.get(c.person) ?? 0), 0) / present.length;
  const mine = loads.get(from) ?? 0;
  const theirs = loads.get(best.person) ?? 0;
  const overLimit = giver.limit !== null && giver.inHand.length > giver.limit;
  if (!overLimit && mine <= mean * TOO_MUCH) return null;
  const weight = weightOf(claim, now);
  if (theirs + weight > mine - weight) return null;
  return { to: best.person, why: `${round(mine)} in hand against ${round(theirs)}` };
}

/**
 * To whom the policy would give what a person holds, were they gone now: the most pressing first, each counted to its
 * taker before the next is given.
 */
export function planDeparture(
  claims: readonly MovableClaim[],
  candidates: readonly Candidate[],
  person: string,
  now: Date,
): Departure[] {
  const people = new Map(candidates.filter((c) => c.person !== person).map((c) => [c.person, c]));
  const pressing = claims.toSorted((a, b) => dueOf(a) - dueOf(b) || (a.claim < b.claim ? -1 : 1));
  return pressing.map((claim) => {
    const best = rankCheckers(claim, [...people.values()], now).find((r) => r.offered);
    const taker = best && people.get(best.person);
    if (!best || !taker) return { claim: claim.claim, to: null, why: 'nobody else may have it now' };
    people.set(taker.person, { ...taker, inHand: [...taker.inHand, claim] });
    return { claim: claim.claim, to: taker.person, why: best.why.map((reason) => reason.says).join('; ') };
  });
}

/** In hand, one claim of the same weight less: which of two alike it is makes no difference. */
function without(giver: Candidate, claim: MovableClaim): Candidate['inHand'] {
  const at = giver.inHand.findIndex(
    (held) => held.risk === claim.risk && held.dueAt?.getTime() === claim.dueAt?.getTime(),
  );
  return giver.inHand.filter((_, i) => i !== at);
}
