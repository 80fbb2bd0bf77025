import type { ClaimState, Verdict } from '../types.js';
import { STATE_SIGN, STATE_WORD, VERDICT_WORD } from '../words.js';

export function StateBadge({ state }: { state: ClaimState }) {
  return (
    <span className="badge" data-state={state}>
      <span aria-hidden="true" className="badge-sign">
        {STATE_SIGN[state]}
      </span>
      {STATE_WORD[state]}
    </span>
  );
}

export function VerdictBadge({ verdict }: { verdict: Verdict | null }) {
  if (verdict === null) return null;
  return (
    <span className="verdict" data-verdict={verdict}>
      {VERDICT_WORD[verdict]}
    </span>
  );
}
