import type { FactCheckReport } from '@stet/contract';
import { fullTime } from '../../format/time.js';
import { t } from '../../texts/t.js';

/** Each release, with what readers have been told since. */
export function Published({ publications }: { publications: FactCheckReport['publications'] }) {
  if (publications.length === 0) return null;
  return (
    <section aria-labelledby="report-published">
      <h2 id="report-published">{t('report.published')}</h2>
      {publications.map((one) => (
        <div key={one.revision} className="report-publication">
          <p>
            {t('report.release', {
              revision: one.revision,
              name: one.releasedBy.name,
              time: fullTime(one.releasedAt),
            })}{' '}
            <code>{one.hash}</code>
          </p>
          {one.overrideReason !== null && (
            <p>
              <strong>{t('report.overridden')}</strong> <bdi>{one.overrideReason}</bdi>
            </p>
          )}
          {one.notes.map((note) => (
            <p key={note.publishedAt}>
              <strong>{t(`correction.${note.kind}`)}</strong> · {fullTime(note.publishedAt)}
              <br />
              <span dir="auto">{note.note}</span>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
