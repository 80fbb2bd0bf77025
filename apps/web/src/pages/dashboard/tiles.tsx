import type { Dashboard } from '@stet/contract';
import { t } from '../../texts/t.js';

const TILES = ['open', 'overdue', 'atRisk', 'awaitingAuthor', 'disputed', 'unassigned'] as const;

export function Tiles({ tiles }: { tiles: Dashboard['tiles'] }) {
  return (
    <dl className="tiles" aria-label={t('desk.glance')}>
      {TILES.map((key) => (
        <div key={key} data-tile={key} data-alarm={key === 'overdue' && tiles[key] > 0 ? true : undefined}>
          <dt>{t(`tile.${key}`)}</dt>
          <dd>{tiles[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
