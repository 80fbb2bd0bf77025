import type { Contribution, ContributionKind } from './claim.js';

/** A refusal: `code` is stable and public, `reason` is the sentence the person reads. */
export interface Denial {
  readonly code: string;
  readonly reason: string;
}

/** What somebody did to a claim, as the middle of a sentence. */
export const DEED: Record<ContributionKind, string> = {
  wrote_text: 'wrote or submitted this text',
  extracted: 'added this claim by hand',
  edited_bounds: 'changed the bounds of this claim',
  attached_evidence: 'attached evidence to this claim',
  worded_edit: 'worded an edit of this claim',
  applied_edit: 'applied an edit to this claim',
  proposed: 'proposed this verdict',
  ruled: 'ruled on this claim',
};

const BARS_CHECKING: readonly ContributionKind[] = ['wrote_text', 'extracted', 'ruled'];

export function contributionOf(
  person: string,
  contributions: readonly Contribution[],
  barred?: readonly ContributionKind[],
): ContributionKind | null {
  const found = contributions.find((c) => c.person === person && (!barred || barred.includes(c.kind)));
  return found ? found.kind : null;
}

/**
 * Four eyes: nobody signs off what they had a hand in. Proposing comes first in the sentence because it is the
 * case people meet most.
 */
export function denySignOff(person: string, contributions: readonly Contribution[]): Denial | null {
  const kind =
    contributionOf(person, contributions, ['proposed']) ?? contributionOf(person, contributions) ?? null;
  if (!kind) return null;
  return { code: 'four_eyes', reason: `You ${DEED[kind]}; another person must sign off.` };
}

/** Nobody checks their own words. A claim's earlier checker may check it again: a second person still signs off. */
export function denyChecking(person: string, contributions: readonly Contribution[]): Denial | null {
  const kind = contributionOf(person, contributions, BARS_CHECKING);
  return kind ? { code: 'contributor', reason: `Someone who ${DEED[kind]} cannot check it.` } : null;
}

/** Waving a claim through is approval too, so it is closed to those who wrote the text. */
export function denyOwnText(person: string, contributions: readonly Contribution[]): Denial | null {
  const kind = contributionOf(person, contributions, ['wrote_text']);
  return kind ? { code: 'own_text', reason: `You ${DEED[kind]}; another person must decide this.` } : null;
}

/** An override sets a rule aside; it is never used by the person the rule is there to stop. */
export function denyOverride(person: string, contributions: readonly Contribution[]): Denial | null {
  const kind = contributionOf(person, contributions);
  return kind
    ? { code: 'four_eyes', reason: `You ${DEED[kind]}; the override must come from another person.` }
    : null;
}
