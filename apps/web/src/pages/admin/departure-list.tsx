import type { DeparturePlan } from '@stet/contract';
import { useDeparture } from '../../queries/use-members.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';

type Item = DeparturePlan['items'][number];

/** What becomes of all that a person has in hand: who would get it if they went now. */
export function DepartureList({ desk, person, name }: { desk: string; person: string; name: string }) {
  const { data, error } = useDeparture(desk, person);
  if (!data) return <Loading what={t('departure.load')} error={error} />;
  if (data.items.length === 0) return <p className="empty">{t('departure.nothing', { name })}</p>;
  return (
    <div data-testid="departure">
      <p>{t('departure.lead', { name, count: data.items.length })}</p>
      <ul className="handovers">
        {data.items.map((item) => (
          <li key={item.claim}>
            <span className="handover-claim" dir="auto">
              {item.exact}
            </span>
            <span className="hint" dir="auto">
              {t('departure.of', { number: item.number, title: item.articleTitle })}
            </span>
            <Taker item={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Taker({ item }: { item: Item }) {
  return item.to ? (
    <span>
      → <bdi>{item.to.name}</bdi> <span className="hint">{item.why}</span>
    </span>
  ) : (
    <span className="card-late">
      {t(item.part === 'second' ? 'departure.waitsSecond' : 'departure.waits')}
    </span>
  );
}
