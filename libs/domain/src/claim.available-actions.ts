import type { MoveContext } from './claim.js';
import { denyMove } from './claim.decide.js';
import { CLAIM_MOVES, type ClaimAction } from './claim.workflow.js';

/** One line of `availableActions`: whether this person may act now and, if not, the sentence that says why. */
export interface AvailableAction {
  readonly action: ClaimAction;
  readonly label: string;
  readonly allowed: boolean;
  readonly code?: string;
  readonly reason?: string;
}

/** Questions whose answer depends on what the person will type are asked on the act, not here. */
const ASKED_ON_THE_ACT: ReadonlySet<string> = new Set(['note_required', 'reason_required']);

/**
 * Every move a person could ever make on a claim, allowed or with its reason. Moves that only Stet makes are left
 * out; `evidence_required` is asked with `verdict: unverifiable` in mind only once a verdict is given.
 */
export function availableActions(context: MoveContext): AvailableAction[] {
  return CLAIM_MOVES.filter((m) => !m.from.some((s) => s === 'none') && m.by.some((p) => p !== 'system')).map(
    (m) => {
      const denial = denyMove(m.action, context);
      if (!denial || ASKED_ON_THE_ACT.has(denial.code))
        return { action: m.action, label: m.summary, allowed: true };
      return { action: m.action, label: m.summary, allowed: false, ...denial };
    },
  );
}
