import type { OpenCorrection } from './claim.js';
import type { Denial } from './four-eyes.js';
import type { DeskRole } from './vocabulary.js';

/** How an article stands to what was published of it. */
export interface PublicationFacts {
  /** Out as it stands, and nothing of it is being corrected. */
  readonly released: boolean;
  readonly everReleased: boolean;
  readonly retracted: boolean;
  /** A correction or clarification that no new text has come in for. */
  readonly needsText: boolean;
  /** A correction or clarification whose public note nobody has written. */
  readonly needsNote: boolean;
}

const MAY_CORRECT: readonly DeskRole[] = ['editor', 'desk_head'];

const denyRole = (roles: readonly DeskRole[]): Denial | null =>
  roles.some((role) => MAY_CORRECT.includes(role))
    ? null
    : { code: 'not_yours', reason: 'Only an editor or the desk head may do this.' };

/** Who opens a correction of an article as a whole, and when. */
export function denyCorrection(roles: readonly DeskRole[], article: PublicationFacts): Denial | null {
  const denied = denyRole(roles);
  if (denied) return denied;
  if (!article.everReleased)
    return { code: 'not_released', reason: 'Nothing of this article has been released yet.' };
  return article.retracted ? RETRACTED : null;
}

export const RETRACTED: Denial = { code: 'retracted', reason: 'The article has been retracted.' };

/** A retraction, and a note without a new text, go out on the word of two. */
export function denyConfirmation(person: string, correction: OpenCorrection): Denial | null {
  if (correction.withText)
    return { code: 'goes_with_release', reason: 'Its note is published with the next release.' };
  return correction.hands.includes(person)
    ? { code: 'four_eyes', reason: 'You opened this or worded its note; another person must confirm it.' }
    : null;
}

export const denyConfirming = (
  person: string,
  roles: readonly DeskRole[],
  correction: OpenCorrection,
): Denial | null => denyRole(roles) ?? denyConfirmation(person, correction);

export const denyDropping = denyRole;
export const denyWording = denyRole;
