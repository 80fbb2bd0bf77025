import type { FactCheckReport } from '@stet/contract';
import { t } from '../../texts/t.js';
import { editWord, kindWord, legalWord, riskWord, STATE_SIGN, stateWord, verdictWord } from '../../words.js';
import { ReportedEvidence } from './reported-evidence.js';
import { Signers } from './signers.js';

type Claim = FactCheckReport['claims'][number];

/** One claim with what was found, on what ground, and who stands for it. */
export function ReportedClaim({ claim }: { claim: Claim }) {
  return (
    <section className="report-claim" data-state={claim.state} aria-labelledby={`claim-${claim.number}`}>
      <h3 id={`claim-${claim.number}`}>
        {t('report.claim', { number: claim.number })}
        <span className="report-state">
          <span aria-hidden="true">{STATE_SIGN[claim.state]}</span> {stateWord(claim.state)}
          {claim.verdict && ` · ${verdictWord(claim.verdict)}`}
        </span>
      </h3>
      <blockquote dir="auto">{claim.exact}</blockquote>
      <p className="report-quiet">{about(claim).join(' · ')}</p>
      {claim.stateReason !== null && <p dir="auto">{claim.stateReason.replaceAll('_', ' ')}</p>}
      {claim.wording !== null && claim.edit !== 'none' && (
        <p>
          {t('report.wording')} <q dir="auto">{claim.wording}</q>
        </p>
      )}
      <Signers claim={claim} />
      <ReportedEvidence evidence={claim.evidence} />
    </section>
  );
}

function about(claim: Claim): string[] {
  return [
    claim.kinds.map(kindWord).join(', '),
    riskWord(claim.risk),
    ...(claim.speaker === null ? [] : [claim.speaker]),
    ...(claim.occurrences.length > 1 ? [t('report.places', { count: claim.occurrences.length })] : []),
    ...(claim.legal === 'not_needed' ? [] : [`${t('fact.legal')}: ${legalWord(claim.legal)}`]),
    ...(claim.edit === 'none' ? [] : [`${t('report.edit')} ${editWord(claim.edit)}`]),
  ];
}
