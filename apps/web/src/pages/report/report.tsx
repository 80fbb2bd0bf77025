import type { FactCheckReport } from '@stet/contract';
import type { RefObject } from 'react';
import { fullTime } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { stageWord } from '../../words.js';
import { ReportedClaim } from './reported-claim.js';
import { Published } from './published.js';

/** The sheet: it says for itself what it is of, from when, and how to prove it. */
export function Report({ report, sheet }: { report: FactCheckReport; sheet: RefObject<HTMLElement | null> }) {
  const { article, claims, publications, log } = report;
  const checked = claims.filter((c) => c.state !== 'dismissed' && c.state !== 'withdrawn');
  const signed = claims.filter((c) => c.state === 'signed_off');
  const open = claims.filter((c) => c.blocker !== null);
  return (
    <article className="report" ref={sheet} aria-label={t('report.title')}>
      <header>
        <p className="report-kind">{t('report.title')}</p>
        <h1 dir="auto">{article.title}</h1>
        <dl className="report-facts">
          <dt>{t('report.desk')}</dt>
          <dd>
            <bdi>{article.desk}</bdi>
          </dd>
          <dt>{t('report.stage')}</dt>
          <dd>{article.retracted ? t('correction.retracted') : stageWord(article.state)}</dd>
          <dt>{t('report.revision')}</dt>
          <dd>
            {article.revision} {article.hash && <code>{article.hash}</code>}
          </dd>
          <dt>{t('report.asOf')}</dt>
          <dd>
            <time dateTime={report.preparedAt}>{fullTime(report.preparedAt)}</time>
          </dd>
        </dl>
        <p className="report-sum">
          {t('report.sum', { signed: signed.length, count: checked.length })}{' '}
          {open.length > 0 && <strong>{t('report.open', { count: open.length })}</strong>}
        </p>
      </header>
      <Published publications={publications} />
      <section aria-labelledby="report-claims">
        <h2 id="report-claims">{t('report.claims')}</h2>
        {claims.length === 0 && <p>{t('report.noClaims')}</p>}
        {claims.map((claim) => (
          <ReportedClaim key={claim.id} claim={claim} />
        ))}
      </section>
      <footer>
        <h2>{t('report.proof')}</h2>
        <p>{t('report.proofHow', { size: log.size })}</p>
        <p>
          <code>{log.head}</code>
        </p>
        {log.checkpoint !== null && <pre dir="ltr">{log.checkpoint}</pre>}
      </footer>
    </article>
  );
}
