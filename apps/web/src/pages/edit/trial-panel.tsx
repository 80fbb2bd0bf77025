import type { ClaimDiff, RevisionDiff } from '@stet/contract';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { Difference, wordsBetween } from '../revision/difference.js';
import { lineId, OUTCOMES, titleOf } from '../revision/lines.js';
import { OutcomeChip } from '../revision/outcome-chip.js';

interface Props {
  readonly touched: boolean;
  readonly diff: RevisionDiff | undefined;
  readonly behind: boolean;
  readonly error: unknown;
  readonly onGoTo: (claim: string) => void;
}

/** What saving would do: how many sign-offs it takes away, and what becomes of each claim that does not stay. */
export function TrialPanel({ touched, diff, behind, error, onGoTo }: Props) {
  const moved = diff?.claims.filter((c) => c.outcome !== 'kept' || c.inconsistent.length > 0) ?? [];
  return (
    <Section title={t('editor.trial')} className="trial">
      <p role="status" data-trial={behind ? 'behind' : 'now'}>
        {!touched && t('editor.untouched')}
        {touched && behind && t('editor.looking')}
        {touched && !behind && diff && t('editor.voids', { count: diff.counts.voids })}
      </p>
      <ProblemNote error={error} />
      {diff && (
        <p className="row wrap">
          {OUTCOMES.map((outcome) => (
            <span key={outcome}>
              <OutcomeChip outcome={outcome} /> <span data-count={outcome}>{diff.counts[outcome]}</span>
            </span>
          ))}
        </p>
      )}
      <ol className="line-list">
        {moved.map((change) => (
          <li key={lineId(change)} data-outcome={change.outcome}>
            <Moved change={change} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Moved({ change, onGoTo }: { change: ClaimDiff; onGoTo: (claim: string) => void }) {
  const { claimId, outcome, voids, inconsistent } = change;
  return (
    <button type="button" disabled={claimId === null} onClick={() => claimId !== null && onGoTo(claimId)}>
      <span className="row wrap">
        <strong>{titleOf(change)}</strong>
        <OutcomeChip outcome={outcome} />
        {inconsistent.length > 0 && <strong>{t('editor.inconsistent')}</strong>}
        {voids > 0 && <strong>{t('revision.voids', { count: voids })}</strong>}
      </span>
      <Difference words={change.words} />
      {inconsistent.map((place) => (
        <Difference key={`${place.block} ${place.start}`} words={wordsBetween(place.was, place.exact)} />
      ))}
      <span className="hint" lang="en" dir="auto">
        {change.reason}
      </span>
    </button>
  );
}
