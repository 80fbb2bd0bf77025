import '../../styles/kiosk.css';
import { useEffect } from 'react';
import { signedOut } from '../../api/problem-error.js';
import { clockTime } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useConnection } from '../../live/connection.js';
import { useDashboard } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { KioskLanes } from './kiosk-lanes.js';
import { KioskLatest } from './kiosk-latest.js';
import { KioskTiles } from './kiosk-tiles.js';

/** Beside the live stream: a screen that nobody watches over must not stand still for one lost message. */
const LOOK_AGAIN_MS = 60_000;
/** The picture moves a few pixels now and then, so that nothing burns into the screen. */
const DRIFT_MS = 4 * 60_000;
const DRIFTS = 4;

/** The desk on a wall: read from across the room, live, with nothing to press. */
export default function Kiosk() {
  const { desk } = useDesk();
  const { data, error, dataUpdatedAt } = useDashboard(desk.slug, {}, LOOK_AGAIN_MS);
  const now = useNow();
  const connection = useConnection();
  useEffect(() => void (document.title = t('app.title', { page: desk.name })), [desk.name]);
  const lost = connection === 'reconnecting' || connection === 'offline' || (error !== null && data);
  return (
    <main className="kiosk" data-drift={Math.floor(now / DRIFT_MS) % DRIFTS}>
      <header className="kiosk-head">
        <h1>
          <span className="brand">{t('app.brand')}</span> <bdi>{desk.name}</bdi>
        </h1>
        <span className="connection" data-connection={connection} data-testid="connection">
          {t(`connection.${connection}`)}
        </span>
        <time className="kiosk-clock">{clockTime(now)}</time>
      </header>
      <div role="alert" className="kiosk-alert">
        {signedOut(error) ? (
          <a href="/sign-in?next=%2F%3Fkiosk%3D1">
            {t('kiosk.ended')} {t('problem.signInAgain')}
          </a>
        ) : (
          lost && `⚠ ${t('kiosk.lost', { time: clockTime(dataUpdatedAt || now) })}`
        )}
      </div>
      {!data && <Loading what={t('load.desk')} error={error} />}
      {data && (
        <>
          <KioskTiles tiles={data.tiles} />
          <div className="kiosk-body">
            <KioskLanes articles={data.articles} now={now} />
            <KioskLatest data={data} now={now} />
          </div>
        </>
      )}
    </main>
  );
}
