import type { OpenCorrection } from './claim.js';
import type { Denial } from './four-eyes.js';

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

export const RETRACTED: Denial = { code: 'retracted', reason: 'The article has been retracted.' };

/** A retraction, and a note without a new text, go out on the word of two. */
export function denyConfirmation(person: string, correction: OpenCorrection): Denial | null {
  if (correction.withText)
    return { code: 'goes_with_release', reason: 'Its note is published with the next release.' };
  return correction.hands.includes(person)
    ? { code: 'four_eyes', reason: 'You opened this or worded its note; another person must confirm it.' }
    : null;
}
