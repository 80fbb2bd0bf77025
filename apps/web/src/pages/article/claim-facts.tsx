import type { Claim } from '@stet/contract';
import type { ReactNode } from 'react';
import { percentWord } from '../../format/number.js';
import { t } from '../../texts/t.js';
import { ClaimTime } from '../../ui/claim-time.js';
import { Section } from '../../ui/section.js';
import { VerdictBadge } from '../../ui/state-badge.js';
import { editWord, kindWord, legalWord, riskWord } from '../../words.js';

/** The four axes and who has the claim; why it was found worth a check. */
export function ClaimFacts({ claim, now }: { claim: Claim; now: number }) {
  return (
    <Section title={t('facts.title')}>
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
          <ClaimTime claim={claim} now={now} />
        </Fact>
        <Fact name={t('fact.kind')}>{claim.kinds.map(kindWord).join(', ')}</Fact>
        <Fact name={t('fact.risk')}>{riskWord(claim.risk)}</Fact>
        {claim.stateReason && <Fact name={t('fact.said')}>{claim.stateReason.replaceAll('_', ' ')}</Fact>}
        {claim.occurrences.length > 1 && (
          <Fact name={t('fact.stands')}>{t('fact.places', { count: claim.occurrences.length })}</Fact>
        )}
      </dl>
      <details className="why">
        <summary>{t('facts.whyScore', { score: percentWord(claim.worth) })}</summary>
        <ul>
          {claim.reasons.map((reason) => (
            <li key={reason} lang="en" dir="ltr">
              {reason}
            </li>
          ))}
          <li className="hint">{t('hint.markedBy', { engine: claim.engine })}</li>
        </ul>
      </details>
    </Section>
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
