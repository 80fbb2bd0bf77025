import type { Contribution } from './claim.js';
import { denyChecking, denySignOff } from './four-eyes.js';

/** A checker of the desk with the number of claims in their hands. */
export interface Candidate {
  readonly person: string;
  readonly openClaims: number;
}

const lightest = (candidates: readonly Candidate[]): string | null =>
  [...candidates].sort((a, b) => a.openClaims - b.openClaims || (a.person < b.person ? -1 : 1))[0]?.person ??
  null;

/** The checker with the least in hand who had no part in the text; `null` leaves the claim in the queue. */
export function chooseChecker(
  candidates: readonly Candidate[],
  contributions: readonly Contribution[],
): string | null {
  return lightest(candidates.filter((c) => !denyChecking(c.person, contributions)));
}

/** The second checker: nobody who contributed, nobody who signed already. */
export function chooseSecondChecker(
  candidates: readonly Candidate[],
  contributions: readonly Contribution[],
  signers: readonly string[],
): string | null {
  return lightest(
    candidates.filter((c) => !signers.includes(c.person) && !denySignOff(c.person, contributions)),
  );
}
