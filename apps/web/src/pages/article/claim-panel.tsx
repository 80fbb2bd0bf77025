import { Button } from '@mantine/core';
import type { Claim, ClaimSummary } from '@stet/contract';
import type { ReactNode } from 'react';
import { useClaim } from '../../queries/use-claims.js';
import type { Span } from '../../types.js';
import { Due } from '../../ui/due.js';
import { Loading } from '../../ui/loading.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';
import { EDIT_WORD, KIND_WORD, LEGAL_WORD, RISK_WORD } from '../../words.js';
import { ActionPanel } from './action-panel.js';
import { EarlierPart } from './earlier.js';
import { EvidencePart } from './evidence.js';
import { HintsPart } from './hints.js';
import { HistoryPart } from './history.js';
import { QueriesPart } from './queries.js';

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
    <aside className="claim-panel" aria-label="Claim">
      <div className="panel-head">
        <h2>{claim ? `Claim ${claim.number}` : 'Claim'}</h2>
        {claim && <StateBadge state={claim.state} />}
        <Button variant="default" onClick={onClose}>
          All claims
        </Button>
      </div>
      {!claim && <Loading what="the claim" error={error} />}
      {claim && (
        <>
          <blockquote className="exact" dir="auto">
            {claim.exact}
          </blockquote>
          {claim.blocker && <p className="hint">In the way: {claim.blocker.reason}</p>}
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
      <Fact name="Verdict">{claim.verdict ? <VerdictBadge verdict={claim.verdict} /> : 'None yet'}</Fact>
      <Fact name="Sign-offs">
        {claim.signOffsGiven} of {claim.signOffsRequired}
      </Fact>
      <Fact name="Wording">
        {EDIT_WORD[claim.edit]}
        {claim.wording && <q dir="auto">{claim.wording}</q>}
      </Fact>
      <Fact name="Legal">{LEGAL_WORD[claim.legal]}</Fact>
      <Fact name="Checker">{claim.assignee?.name ?? 'Nobody'}</Fact>
      <Fact name="Second checker">{claim.secondChecker?.name ?? 'Nobody'}</Fact>
      <Fact name="Due">
        <Due at={claim.dueAt} now={now} />
      </Fact>
      <Fact name="Kind">{claim.kinds.map((k) => KIND_WORD[k]).join(', ')}</Fact>
      <Fact name="Risk">{RISK_WORD[claim.risk]}</Fact>
      <Fact name="Worth a check">
        {Math.round(claim.worth * 100)} % <span className="hint">{claim.reasons.join(', ')}</span>
      </Fact>
      {claim.stateReason && <Fact name="Said">{claim.stateReason.replaceAll('_', ' ')}</Fact>}
      {claim.occurrences.length > 1 && <Fact name="Stands">in {claim.occurrences.length} places</Fact>}
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
