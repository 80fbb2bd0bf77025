import { RETRACTED, type PublicationFacts } from './correction.js';
import type { Denial } from './four-eyes.js';
import { articleBlockerOf } from './gate.js';
import type { ArticleState } from './vocabulary.js';

/** What the rights look at of an article, and of the person before it. */
export interface ArticleContext {
  readonly state: ArticleState;
  /** Its last text has been split into claims. */
  readonly split: boolean;
  readonly gateOpen: boolean;
  readonly facts: PublicationFacts;
  /** The person has signed off claims of it, and the sign-offs stand. */
  readonly signed: boolean;
}

type RightGuard = (article: ArticleContext) => Denial | null;

const deny = (code: string, reason: string): Denial => ({ code, reason });

export const RIGHT_GUARDS = {
  claimsMove: ({ state }) =>
    state === 'released' ? deny('released', 'The article is released; its claims no longer move.') : null,
  notReleased: ({ state }) =>
    state === 'released' ? deny('released', 'The article is released already.') : null,
  isSplit: ({ split }) => (split ? null : deny('splitting', 'The text is still being split into claims.')),
  notSplitting: ({ state }) =>
    state === 'splitting' ? deny('splitting', 'The last revision is still being split into claims.') : null,
  notRetracted: ({ facts }) => (facts.retracted ? RETRACTED : null),
  onceReleased: ({ facts }) =>
    facts.everReleased ? null : deny('not_released', 'Nothing of this article has been released yet.'),
  signedNothing: ({ signed }) =>
    signed
      ? deny('four_eyes', 'You signed off claims of this article; another person must send the new text.')
      : null,
  gateOpen: ({ gateOpen }) => (gateOpen ? null : deny('gate_shut', 'The gate is shut.')),
  gateShut: ({ gateOpen }) => (gateOpen ? deny('gate_open', 'The gate is open; release it.') : null),
  // Checks may be set aside with a reason; what readers are told of a correction may not be left out.
  readersTold: ({ facts: { needsText, needsNote } }) =>
    articleBlockerOf({ split: true, signedOff: 1, needsText, needsNote }),
} as const satisfies Record<string, RightGuard>;

export type RightGuardName = keyof typeof RIGHT_GUARDS;
