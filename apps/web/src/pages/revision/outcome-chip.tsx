import { t } from '../../texts/t.js';
import type { Outcome } from './lines.js';

const SIGN: Record<Outcome, string> = { kept: '✓', stale: '≠', withdrawn: '×', ambiguous: '?', new: '+' };

/** The colours of the states say the same of an outcome: safe, changed, gone, waiting, under way. */
export const TONE = {
  kept: 'signed_off',
  stale: 'stale',
  withdrawn: 'withdrawn',
  ambiguous: 'awaiting_author',
  new: 'checking',
} as const satisfies Record<Outcome, string>;

export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  return (
    <span className="badge" data-state={TONE[outcome]} data-outcome={outcome}>
      <span aria-hidden="true" className="badge-sign">
        {SIGN[outcome]}
      </span>
      {t(`outcome.${outcome}`)}
    </span>
  );
}
