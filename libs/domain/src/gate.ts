import type { Claim } from './claim.js';
import type { ClaimState } from './vocabulary.js';

/** Why a claim stands between the article and publication. */
export interface Blocker {
  readonly code: string;
  readonly reason: string;
}

const BLOCKED_BY_STATE: Partial<Record<ClaimState, Blocker>> = {
  extracted: { code: 'awaiting_triage', reason: 'Nobody has decided yet whether this needs a check.' },
  queued: { code: 'unassigned', reason: 'No checker has it yet.' },
  assigned: { code: 'not_started', reason: 'The check has not started.' },
  checking: { code: 'in_check', reason: 'It is being checked.' },
  awaiting_author: { code: 'awaiting_author', reason: 'The author has not answered yet.' },
  proposed: { code: 'needs_sign_off', reason: 'A second checker has to sign it off.' },
  disputed: { code: 'disputed', reason: 'An editor has to rule on the dispute.' },
  stale: { code: 'text_changed', reason: 'The text changed after the check.' },
};

/** What of a claim the gate looks at. */
export type GateClaim = Pick<Claim, 'state' | 'verdict' | 'edit' | 'legal' | 'inconsistent' | 'matchPending'>;

/**
 * What keeps the gate shut for one claim; `null` lets it pass. The publish gate is nothing but this, over all claims.
 * A claim found wrong does not pass by being signed off: its wording must change (which makes it stale) or an editor
 * must refuse the change in so many words.
 */
export function blockerOf(claim: GateClaim): Blocker | null {
  if (claim.state === 'withdrawn') return null;
  if (claim.matchPending)
    return { code: 'ambiguous_match', reason: 'A person has to decide where it stands in the new text.' };
  const byState = BLOCKED_BY_STATE[claim.state];
  if (byState) return byState;
  if (claim.legal === 'required') return { code: 'legal_required', reason: 'Legal has to clear it.' };
  if (claim.inconsistent > 0)
    return { code: 'inconsistent_occurrence', reason: 'Another place in the text now says something else.' };
  if (claim.state === 'dismissed') return null;
  if (claim.edit === 'requested')
    return { code: 'edit_open', reason: 'A requested wording is neither applied nor refused.' };
  if ((claim.verdict === 'inaccurate' || claim.verdict === 'misleading') && claim.edit !== 'refused') {
    return {
      code: 'wrong_and_unchanged',
      reason: `It was found ${claim.verdict} and the text has not changed.`,
    };
  }
  return null;
}

/** What keeps the gate shut for the article as a whole: an article nobody checked anything of is not "checked". */
export function articleBlockerOf(article: {
  readonly split: boolean;
  readonly signedOff: number;
  readonly needsText: boolean;
  readonly needsNote: boolean;
}): Blocker | null {
  if (!article.split) return { code: 'splitting', reason: 'The text is still being split into claims.' };
  if (article.signedOff === 0) {
    return { code: 'nothing_checked', reason: 'No claim of this article has been signed off.' };
  }
  if (article.needsText)
    return { code: 'not_corrected', reason: 'A correction is open and no new text has come in.' };
  if (article.needsNote)
    return { code: 'note_missing', reason: 'What readers are told of the correction is not written yet.' };
  return null;
}
