import type { Denial } from './four-eyes.js';
import type { DeskRole } from './vocabulary.js';

/** What an author says about a claim besides their own words. */
export const ANSWER_CHOICES = ['stand', 'change', 'unknown'] as const;
export type AnswerChoice = (typeof ANSWER_CHOICES)[number];

export const CHOICE_WORDS: Record<AnswerChoice, string> = {
  stand: 'I stand by it.',
  change: 'Change it.',
  unknown: 'I do not know.',
};

/** Hours a link to a query lives where nobody says otherwise. */
export const QUERY_LINK_HOURS = 72;

/** A link is handed out and taken back by whoever holds the claim, and by those who run the desk. */
export function denyQueryLink(
  person: string,
  roles: readonly DeskRole[],
  claim: { readonly state: string; readonly assignee: string | null },
): Denial | null {
  if (claim.assignee !== person && !roles.includes('editor') && !roles.includes('desk_head'))
    return {
      code: 'not_yours',
      reason: 'Only the checker who holds the claim, an editor or the desk head may hand out its link.',
    };
  return claim.state === 'awaiting_author'
    ? null
    : { code: 'no_open_query', reason: 'No query is open on this claim.' };
}

export type LinkState = 'live' | 'used' | 'revoked' | 'expired' | 'closed';

/** What becomes of somebody who opens a link. */
export function linkState(
  link: {
    readonly expiresAt: Date;
    readonly revoked: boolean;
    readonly used: boolean;
    readonly queryOpen: boolean;
  },
  now: Date,
): LinkState {
  if (link.used) return 'used';
  if (link.revoked) return 'revoked';
  if (!link.queryOpen) return 'closed';
  return link.expiresAt <= now ? 'expired' : 'live';
}
