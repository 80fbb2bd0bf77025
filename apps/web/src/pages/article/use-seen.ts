import type { Claim } from '@stet/contract';
import { useState } from 'react';
import { substanceOf } from './substance.js';

export interface Seen {
  /** Another person changed what this one is deciding on, while a form was open. */
  readonly changed: boolean;
  /** Starts a decision on the claim as it is now on screen. */
  readonly look: () => void;
  /** Nothing is being decided any more. */
  readonly done: () => void;
}

/**
 * Remembers what a person saw when they began to write. The server refuses a version it has moved past; this also
 * stops the case it cannot know of: the page refreshed itself under the hand that is about to press.
 */
export function useSeen(claim: Claim, me: string): Seen {
  const [basis, setBasis] = useState<string | null>(null);
  const now = substanceOf(claim, me);
  return {
    changed: basis !== null && basis !== now,
    look: () => setBasis(now),
    done: () => setBasis(null),
  };
}
