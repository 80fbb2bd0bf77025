import type { MoveContext } from './claim.js';
import { PLACED, type ClaimChange, type MoveInput } from './claim.change.js';
import type { Legal } from './vocabulary.js';

/** What a new text does to a claim. */

/** Nothing of an earlier check is left on the claim; it stands in its history. */
export const FRESH = {
  verdict: null,
  edit: 'none',
  assignee: null,
  secondChecker: null,
  lease: 'end',
} as const;

/** Text that changed needs its legal clearance again. */
export const legalAgain = (legal: Legal): Legal => (legal === 'cleared' ? 'required' : legal);

export function matchChange(c: MoveContext, input: MoveInput): Partial<ClaimChange> {
  const { match, placement } = input;
  if (match === 'changed') return staleChange(c, input);
  if (match === 'gone') return withdrawChange('text_gone');
  return { to: c.claim.state, stateReason: c.claim.stateReason, placement: placement ?? PLACED };
}

/** New words can bring legal in; what a person or the old words asked of it stays asked. */
export function staleChange(
  c: MoveContext,
  { reason, legalOfText, placement }: MoveInput,
): Partial<ClaimChange> {
  return {
    to: 'stale',
    secondChecker: null,
    lease: 'end',
    edit: c.claim.edit === 'requested' ? 'applied' : c.claim.edit,
    legal: legalOfText === 'required' ? 'required' : legalAgain(c.claim.legal),
    stateReason: reason ?? 'text_changed',
    placement: placement ?? PLACED,
    voidSignOffs: 'text_changed',
  };
}

export const withdrawChange = (reason: string): Partial<ClaimChange> => ({
  ...FRESH,
  to: 'withdrawn',
  stateReason: reason,
  placement: PLACED,
  voidSignOffs: 'withdrawn',
});

/** The desk no longer stands behind it: the sentence has to change, or be checked again from the start. */
export const retractedChange = (c: MoveContext): Partial<ClaimChange> => ({
  ...FRESH,
  to: 'stale',
  legal: legalAgain(c.claim.legal),
  stateReason: 'retracted',
  voidSignOffs: 'retraction',
});
