import { Button } from '@mantine/core';
import type { Claim, ClaimSummary } from '@stet/contract';
import type { ReactNode } from 'react';
import { percentWord } from '../../format/number.js';
import { useClaim } from '../../queries/use-claims.js';
import type { Span } from '../../types.js';
import { Due } from '../../ui/due.js';
import { Loading } from '../../ui/loading.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';
import { editWord, kindWord, legalWord, riskWord } from '../../words.js';
import { ActionPanel } from './action-panel.js';
import { EarlierPart } from './earlier.js';
import { EvidencePart } from './evidence.js';
import { HintsPart } from './hints.js';
import { HistoryPart } from './history.js';
import { QueriesPart } from './queries.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly id: string;
  readonly claims: readonly ClaimSummary[];
  readonly span: Span | null;
  readonly now: number;
  readonly onClose: () => void;
}

/** Everything about one claim, and what this person may do with it. */
export function ClaimPanel({ id, claims, span, now, onClose }: Props) {
  const { data: claim, error } = useClaim(id);
  return (
    <aside className="claim-panel" aria-label={t('claim.any')}>
      <div className="panel-head">
        <h2>{claim ? t('claim.one', { number: claim.number }) : t('claim.any')}</h2>
        {claim && <StateBadge state={claim.state} />}
        <Button variant="default" onClick={onClose}>
          {t('claim.all')}
        </Button>
      </div>
      {!claim && <Loading what={t('load.claim')} error={error} />}
      {claim && (
        <>
          <blockquote className="exact" dir="auto">
            {claim.exact}
          </blockquote>
          {claim.blocker && <p className="hint">{t('claim.inTheWay', { reason: claim.blocker.reason })}</p>}
          <Facts claim={claim} now={now} />
          <ActionPanel key={claim.id} claim={claim} claims={claims} span={span} />
          <QueriesPart claim={claim} />
          <HintsPart claim={claim} />
          <EarlierPart claim={claim} />
          <EvidencePart claim={claim} />
          <HistoryPart claim={claim} />
        </>
      )}
    </aside>
  );
}

function Facts({ claim, now }: { claim: Claim; now: number }) {
  return (
    <dl className="facts">
      <Fact name={t('fact.verdict')}>
        {claim.verdict ? <VerdictBadge verdict={claim.verdict} /> : t('verdict.none')}
      </Fact>
      <Fact name={t('fact.signOffs')}>
        {t('fact.signOffsOf', { given: claim.signOffsGiven, required: claim.signOffsRequired })}
      </Fact>
      <Fact name={t('fact.wording')}>
        {editWord(claim.edit)}
        {claim.wording && <q dir="auto">{claim.wording}</q>}
      </Fact>
      <Fact name={t('fact.legal')}>{legalWord(claim.legal)}</Fact>
      <Fact name={t('fact.checker')}>{claim.assignee?.name ?? t('common.nobody')}</Fact>
      <Fact name={t('fact.second')}>{claim.secondChecker?.name ?? t('common.nobody')}</Fact>
      <Fact name={t('fact.due')}>
        <Due at={claim.dueAt} now={now} />
      </Fact>
      <Fact name={t('fact.kind')}>{claim.kinds.map(kindWord).join(', ')}</Fact>
      <Fact name={t('fact.risk')}>{riskWord(claim.risk)}</Fact>
      <Fact name={t('fact.worth')}>
        {percentWord(claim.worth)} <span className="hint">{claim.reasons.join(', ')}</span>
      </Fact>
      {claim.stateReason && <Fact name={t('fact.said')}>{claim.stateReason.replaceAll('_', ' ')}</Fact>}
      {claim.occurrences.length > 1 && (
        <Fact name={t('fact.stands')}>{t('fact.places', { count: claim.occurrences.length })}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
