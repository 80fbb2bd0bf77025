import type { ClaimState, Verdict } from '../types.js';
import { STATE_SIGN, stateWord, verdictWord } from '../words.js';

export function StateBadge({ state }: { state: ClaimState }) {
  return (
    <span className="badge" data-state={state}>
      <span aria-hidden="true" className="badge-sign">
        {STATE_SIGN[state]}
      </span>
      {stateWord(state)}
    </span>
  );
}

export function VerdictBadge({ verdict }: { verdict: Verdict | null }) {
  if (verdict === null) return null;
  return (
    <span className="verdict" data-verdict={verdict}>
      {verdictWord(verdict)}
    </span>
  );
}
