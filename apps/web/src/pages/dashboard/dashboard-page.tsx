import '../../styles/board.css';
import type { BoardFilter } from '@stet/contract';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useNow } from '../../format/use-now.js';
import { useDashboard } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { Alerts } from './alerts.js';
import { BoardFilterBar } from './board-filter.js';
import { ClaimsByState } from './claims-by-state.js';
import { LateClaims, Matches } from './late-claims.js';
import { Load } from './load.js';
import { Stages } from './stages.js';
import { SubmitArticle } from './submit-article.js';
import { Tiles } from './tiles.js';
import { t } from '../../texts/t.js';

const Kiosk = lazy(() => import('./kiosk.js'));

export function DashboardPage() {
  const { kiosk, ...filter } = useSearch({ from: '/desk/' });
  return kiosk ? (
    <Suspense>
      <Kiosk />
    </Suspense>
  ) : (
    <Board filter={filter} />
  );
}

function Board({ filter }: { filter: BoardFilter }) {
  const { desk } = useDesk();
  const { data, error } = useDashboard(desk.slug, filter);
  const now = useNow();
  useEffect(() => {
    document.title = t('app.title', {
      page: data ? t('desk.title', { open: data.tiles.open, name: data.name }) : t('nav.desk'),
    });
  }, [data]);
  if (!data) {
    return (
      <div className="page">
        <h1>{desk.name}</h1>
        <Loading what={t('load.desk')} error={error} />
      </div>
    );
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>{data.name}</h1>
        <Tiles tiles={data.tiles} filter={filter} />
        <Link to="/" search={{ kiosk: true }} className="board-wall">
          {t('board.wall')}
        </Link>
        <SubmitArticle />
      </div>
      <BoardFilterBar filter={filter} load={data.load} />
      {data.matches ? (
        <Matches matches={data.matches} now={now} />
      ) : (
        <LateClaims claims={data.late} now={now} />
      )}
      <Stages articles={data.articles} now={now} />
      <div className="columns">
        <ClaimsByState counts={data.claims} />
        <Load load={data.load} />
        <Alerts alerts={data.alerts} now={now} queue={data.queue} />
      </div>
    </div>
  );
}
