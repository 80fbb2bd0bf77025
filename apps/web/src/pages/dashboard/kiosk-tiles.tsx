import type { Dashboard } from '@stet/contract';
import { numberWord } from '../../format/number.js';
import { t } from '../../texts/t.js';
import { TILES } from './tiles.js';

export const KioskTiles = ({ tiles }: { tiles: Dashboard['tiles'] }) => (
  <dl className="kiosk-tiles" aria-label={t('desk.glance')}>
    {TILES.map((tile) => (
      <div key={tile} data-tile={tile} data-alarm={(tile === 'overdue' && tiles[tile] > 0) || undefined}>
        <dt>{t(`tile.${tile}`)}</dt>
        <dd>{numberWord(tiles[tile])}</dd>
      </div>
    ))}
  </dl>
);
