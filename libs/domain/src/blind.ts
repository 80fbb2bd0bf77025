import type { Denial } from './four-eyes.js';
import type { ClaimState } from './vocabulary.js';

/** States in which a second verdict is still to come. */
export const BLIND_STATES: readonly ClaimState[] = ['assigned', 'checking', 'awaiting_author', 'proposed'];

export interface BlindFacts {
  /** The desk's policy asks for blind second checks. */
  readonly deskIsBlind: boolean;
  readonly state: ClaimState;
  readonly isChecker: boolean;
  readonly holdsIt: boolean;
  /** Had a hand in it, or signed it: such a person will not be its second checker any more. */
  readonly tookPart: boolean;
  /** Gave a verdict of their own in an earlier round. */
  readonly gaveVerdict: boolean;
}

/**
 * Whether somebody must not learn yet what the first checker found, nor who that is: every checker who could still be
 * asked for the second verdict. Once theirs is in they may compare, until the claim is proposed anew.
 */
export const isBlind = (f: BlindFacts): boolean =>
  f.deskIsBlind &&
  f.isChecker &&
  BLIND_STATES.includes(f.state) &&
  !f.holdsIt &&
  !f.tookPart &&
  !(f.gaveVerdict && f.state !== 'proposed');

export const BLIND: Denial = {
  code: 'blind',
  reason: 'This is a blind second check; give your own verdict first.',
};
