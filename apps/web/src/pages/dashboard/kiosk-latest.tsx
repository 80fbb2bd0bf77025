import type { Dashboard } from '@stet/contract';
import { t } from '../../texts/t.js';
import { ClaimTime } from '../../ui/claim-time.js';
import { StateBadge } from '../../ui/state-badge.js';
import { stageWord } from '../../words.js';

const STAGES = ['in_review', 'cleared', 'released'] as const;

/** The claim that is the longest overdue, in full; and how the articles are spread over the stages. */
export function KioskLatest({ data, now }: { data: Dashboard; now: number }) {
  const [claim] = data.late;
  const holder = claim?.state === 'proposed' ? claim.secondChecker : claim?.assignee;
  return (
    <div className="kiosk-side">
      <section className="kiosk-latest" data-late={claim ? true : undefined} aria-labelledby="latest">
        <h2 id="latest">{t('kiosk.latest')}</h2>
        {claim ? (
          <>
            <ClaimTime claim={claim} now={now} />
            <p className="kiosk-claim">
              <bdi>{claim.exact}</bdi>
            </p>
            <p className="kiosk-where">
              <bdi>{claim.articleTitle}</bdi>
            </p>
            <p className="kiosk-where">
              <StateBadge state={claim.state} />{' '}
              {holder ? t('kiosk.held', { name: holder.name }) : t('desk.nobodyHas')}
            </p>
          </>
        ) : (
          <p className="kiosk-claim">✓ {t('kiosk.calm')}</p>
        )}
      </section>
      <dl className="kiosk-stages" aria-label={t('kiosk.stages')}>
        {STAGES.map((stage) => (
          <div key={stage}>
            <dt>{stageWord(stage)}</dt>
            <dd>{data.articles.filter((a) => a.state === stage).length}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
