import type { BoardArticle } from '@stet/contract';
import { timeLeft, urgency } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { standingWords } from './between.js';
import { ProgressBar } from './progress-bar.js';

/** As many as a screen holds in a size that is read from across the room. */
const MOST = 7;
const MOST_BETWEEN = 2;

/** The articles that go out next, a lane each: how long there is, how far it is, what is in the way. */
export function KioskLanes({ articles, now }: { articles: readonly BoardArticle[]; now: number }) {
  const next = articles.filter((a) => a.state !== 'released');
  const lanes = next.slice(0, MOST);
  return (
    <section className="kiosk-lanes" aria-labelledby="next-out">
      <h2 id="next-out">{t('kiosk.nextOut')}</h2>
      {lanes.length === 0 && <p className="empty">{t('desk.noArticle')}</p>}
      <ol>
        {lanes.map((article) => (
          <li key={article.id} data-article={article.id}>
            <span className="kiosk-left" data-urgency={urgency(article.publishAt, now)}>
              {article.publishAt === null ? '–' : timeLeft(article.publishAt, now)}
            </span>
            <div>
              <h3>
                <bdi>{article.title}</bdi>
              </h3>
              <ProgressBar counts={article.counts} />
              <p>
                {article.between.length === 0
                  ? `✓ ${t('card.cleared')}`
                  : article.between.slice(0, MOST_BETWEEN).map(standingWords).join('   ')}
              </p>
            </div>
            <b className="kiosk-blocking">{article.blocking === 0 ? '✓' : article.blocking}</b>
          </li>
        ))}
      </ol>
      {next.length > MOST && <p className="hint">{t('kiosk.more', { count: next.length - MOST })}</p>}
    </section>
  );
}
