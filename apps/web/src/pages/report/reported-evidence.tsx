import { fullTime } from '../../format/time.js';
import { t } from '../../texts/t.js';
import type { Evidence } from '../../types.js';
import { sourceWord } from '../../words.js';

/** What a claim rests on. That there is a confidential source is said, to everybody; what it is, to those named. */
export function ReportedEvidence({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ol className="report-evidence" aria-label={t('evidence.title')}>
      {evidence.map((one) => (
        <li key={one.id}>
          <strong dir="auto">{one.redacted ? t('report.redacted') : one.source}</strong> ·{' '}
          {sourceWord(one.kind)}
          {one.confidential && !one.redacted && ` · ${t('evidence.confidential')}`}
          {one.locator !== null && <bdi> · {one.locator}</bdi>}
          {one.date !== null && <bdi> · {one.date}</bdi>}
          {one.url !== null && (
            <p>
              <a href={one.url} rel="noreferrer noopener" target="_blank" dir="ltr">
                {one.url}
              </a>
            </p>
          )}
          {one.quote !== null && <q dir="auto">{one.quote}</q>}
          {one.note !== null && <p dir="auto">{one.note}</p>}
          {one.archive.at !== null && (
            <p className="report-quiet">{t('report.archived', { time: fullTime(one.archive.at) })}</p>
          )}
          {one.file && (
            <p className="report-quiet">
              {t('report.fileHash')} <code>{one.file.sha256}</code>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
