import type { FactCheckReport } from '@stet/contract';
import { fullTime } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { verdictWord } from '../../words.js';

type Claim = FactCheckReport['claims'][number];

/** Who signed, when, and where that stands in the log; what no longer counts is struck, not left out. */
export function Signers({ claim }: { claim: Claim }) {
  if (claim.blind) return <p>{t('report.blind')}</p>;
  if (claim.signOffs.length === 0)
    return claim.state === 'dismissed' || claim.state === 'withdrawn' ? null : <p>{t('report.unsigned')}</p>;
  return (
    <ul className="report-signers" aria-label={t('fact.signOffs')}>
      {claim.signOffs.map((signOff) => (
        <li key={`${signOff.by.id} ${signOff.at}`} data-void={signOff.voidedAt !== null || undefined}>
          <span>
            <bdi>{signOff.by.name}</bdi> · {verdictWord(signOff.verdict)} · {fullTime(signOff.at)}
            {signOff.byOverride && ` · ${t('report.override')}`}
          </span>
          {signOff.entry && (
            <>
              {' '}
              <span className="report-quiet">{t('report.entry', { seq: signOff.entry.seq })}</span>{' '}
              <code>{signOff.entry.leaf}</code>
            </>
          )}
          {signOff.voidedAt !== null && (
            <span className="report-void">
              {t('report.void', { time: fullTime(signOff.voidedAt) })}
              {signOff.voidReason !== null && <bdi> {signOff.voidReason}</bdi>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
