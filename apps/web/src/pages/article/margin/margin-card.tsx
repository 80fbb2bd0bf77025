import { Button } from '@mantine/core';
import type { ClaimSummary } from '@stet/contract';
import { memo } from 'react';
import { useNow } from '../../../format/use-now.js';
import { t } from '../../../texts/t.js';
import { ClaimTime, ClockSign } from '../../../ui/claim-time.js';
import { StateBadge, VerdictBadge } from '../../../ui/state-badge.js';
import { STATE_SIGN, stateWord, verdictWord } from '../../../words.js';

interface Props {
  readonly claim: ClaimSummary;
  readonly active: boolean;
  readonly place: number;
  readonly onSelect: (claim: string, place: number) => void;
  readonly onOpen: (claim: string) => void;
}

/** One line in the margin: number, state, who has it. The one that is looked at says more. */
export const MarginCard = memo(function MarginCard({ claim, active, place, onSelect, onOpen }: Props) {
  if (active) return <OpenCard claim={claim} place={place} onSelect={onSelect} onOpen={onOpen} />;
  const holder = claim.assignee?.name ?? claim.secondChecker?.name;
  return (
    <button
      type="button"
      className="card-line"
      data-state={claim.state}
      onClick={() => onSelect(claim.id, 0)}
    >
      <span className="n">{claim.number}</span>
      <span aria-hidden="true">{STATE_SIGN[claim.state]}</span>
      <span className="card-line-words">
        {claim.verdict && claim.state === 'signed_off' ? verdictWord(claim.verdict) : stateWord(claim.state)}
      </span>
      {holder && <bdi className="card-line-who">{holder}</bdi>}
      <ClockSign clock={claim.clock} />
    </button>
  );
});

function OpenCard({ claim, place, onSelect, onOpen }: Omit<Props, 'active'>) {
  const now = useNow();
  const places = claim.occurrences.length;
  const holder = claim.assignee?.name ?? claim.secondChecker?.name;
  return (
    <div className="card-open" data-state={claim.state} data-active>
      <p className="row wrap">
        <strong>{t('claim.one', { number: claim.number })}</strong>
        <StateBadge state={claim.state} />
        <VerdictBadge verdict={claim.verdict} />
      </p>
      <p className="hint">
        <bdi>{holder ?? t('common.nobody')}</bdi>
        {claim.clock !== 'done' && claim.clock !== 'none' && (
          <>
            {' · '}
            <ClaimTime claim={claim} now={now} />
          </>
        )}
      </p>
      {claim.blocker && <p className="card-blocker">{claim.blocker.reason}</p>}
      {places > 1 && (
        <button type="button" className="link" onClick={() => onSelect(claim.id, (place + 1) % places)}>
          {t('margin.repeated', { place: place + 1, count: places })}
        </button>
      )}
      <Button variant="default" className="card-open-button" onClick={() => onOpen(claim.id)}>
        {t('key.open')}
      </Button>
    </div>
  );
}
