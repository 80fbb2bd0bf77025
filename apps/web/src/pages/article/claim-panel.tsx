import { Button } from '@mantine/core';
import type { ClaimSummary, PersonAction, Revision } from '@stet/contract';
import { useClaim } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import type { Span } from '../../types.js';
import { Loading } from '../../ui/loading.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';
import { ActionPanel } from './action-panel.js';
import { ClaimFacts } from './claim-facts.js';
import { Context } from './context.js';
import { EarlierPart } from './earlier.js';
import { EvidencePart } from './evidence.js';
import { HintsPart } from './hints.js';
import { HistoryPart } from './history.js';
import { QueriesPart } from './queries.js';

interface Props {
  readonly id: string;
  readonly claims: readonly ClaimSummary[];
  readonly blocks: Revision['blocks'];
  readonly span: Span | null;
  /** A move to begin with. */
  readonly asked: PersonAction | undefined;
  readonly now: number;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  /** The claim has left this person’s hands. */
  readonly onNext: () => void;
  readonly onSelect: (claim: string) => void;
}

/** Everything about one claim, and what this person may do with it. */
export default function ClaimPanel({
  id,
  claims,
  blocks,
  span,
  asked,
  now,
  onClose,
  onOpen,
  onNext,
  onSelect,
}: Props) {
  const { data: claim, error } = useClaim(id);
  return (
    <aside className="claim-panel" aria-label={t('claim.any')}>
      <div className="panel-head">
        <h2>{claim ? t('claim.one', { number: claim.number }) : t('claim.any')}</h2>
        {claim && <StateBadge state={claim.state} />}
        {claim && <VerdictBadge verdict={claim.verdict} />}
        <span className="grow" />
        <Button variant="default" className="panel-unfold" onClick={onOpen}>
          {t('key.open')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('claim.all')}
        </Button>
      </div>
      {!claim && <Loading what={t('load.claim')} error={error} />}
      {claim && (
        <>
          <Context claim={claim} blocks={blocks} />
          {claim.blocker && (
            <p className="blocker-line">{t('claim.inTheWay', { reason: claim.blocker.reason })}</p>
          )}
          <ActionPanel
            key={claim.id}
            claim={claim}
            claims={claims}
            span={span}
            asked={asked}
            onAsked={onOpen}
            onNext={onNext}
          />
          <EvidencePart claim={claim} />
          <QueriesPart claim={claim} />
          <HintsPart claim={claim} onSelect={onSelect} />
          <EarlierPart claim={claim} />
          <ClaimFacts claim={claim} now={now} />
          <HistoryPart claim={claim} />
        </>
      )}
    </aside>
  );
}
