import type { ClaimSummary } from '@stet/contract';
import { useEffect, useState } from 'react';
import { useNow } from '../../format/use-now.js';
import { useInbox } from '../../queries/use-people.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { Section } from '../../ui/section.js';
import { ClaimRows } from './claim-rows.js';
import { LANES } from './lanes.js';
import { useRowKeys } from './use-row-keys.js';
import { useRowMove } from './use-row-move.js';
import { t } from '../../texts/t.js';

const byDue = (a: ClaimSummary, b: ClaimSummary): number => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

export function InboxPage() {
  const { desk, me } = useDesk();
  const { data, error } = useInbox(desk.slug);
  const now = useNow();
  const waiting = data ? LANES.flatMap((l) => (l === 'offered' ? [] : data[l])).length : 0;
  useEffect(() => {
    document.title = t('app.title', { page: t('inbox.forYou', { count: waiting }) });
  }, [waiting]);
  const lanes = data ? LANES.filter((l) => data[l].length > 0) : [];
  const piles = lanes.map((lane) => ({ lane, claims: data?.[lane].toSorted(byDue) ?? [] }));
  const [current, setCurrent] = useState<string>();
  const move = useRowMove(desk.slug);
  useRowKeys(
    piles.flatMap((pile) => pile.claims),
    current,
    (claim, action) => move.mutate({ claim, action }),
  );
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>{t('nav.inbox')}</h1>
        {data && (
          <p className="hint">
            {waiting === 0 ? t('inbox.nothing', { name: me.name }) : t('inbox.soonest', { count: waiting })}
          </p>
        )}
      </div>
      {!data && <Loading what={t('load.inbox')} error={error} />}
      {data && lanes.length === 0 && <p className="empty">{t('inbox.empty')}</p>}
      {piles.map(({ lane, claims }) => (
        <Section key={lane} title={t(`lane.${lane}`)} aside={<span className="count">{claims.length}</span>}>
          <ClaimRows claims={claims} now={now} current={current} onCurrent={setCurrent} />
        </Section>
      ))}
    </div>
  );
}
