import type { BoardFilter, Dashboard } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { numberWord } from '../../format/number.js';
import { t } from '../../texts/t.js';

type Tile = keyof Dashboard['tiles'];

/** What each figure counts, as the filter that shows it. */
const FILTERS: Record<Tile, BoardFilter> = {
  open: { clock: 'open' },
  overdue: { clock: 'late' },
  atRisk: { clock: 'at_risk' },
  awaitingAuthor: { state: 'awaiting_author' },
  disputed: { state: 'disputed' },
  unassigned: { state: 'queued' },
};
export const TILES = ['open', 'overdue', 'atRisk', 'awaitingAuthor', 'disputed', 'unassigned'] as const;

interface Props {
  readonly tiles: Dashboard['tiles'];
  readonly filter: BoardFilter;
}

/** The desk in six figures; each opens what it counts, and, pressed again, everything. */
export function Tiles({ tiles, filter }: Props) {
  return (
    <ul className="tiles" aria-label={t('desk.glance')}>
      {TILES.map((tile) => {
        const { clock, state } = FILTERS[tile];
        const on = filter.clock === clock && filter.state === state;
        return (
          <li key={tile}>
            <Link
              to="/"
              search={{ ...filter, clock: on ? undefined : clock, state: on ? undefined : state }}
              aria-current={on ? 'true' : undefined}
              data-tile={tile}
              data-alarm={(tile === 'overdue' && tiles[tile] > 0) || undefined}
            >
              <b>{numberWord(tiles[tile])}</b> {t(`tile.${tile}`)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
