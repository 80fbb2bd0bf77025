import { useEffect } from 'react';
import { useNow } from '../../format/use-now.js';
import { useDashboard } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { Alerts } from './alerts.js';
import { ClaimsByState } from './claims-by-state.js';
import { LateClaims } from './late-claims.js';
import { Load } from './load.js';
import { Stages } from './stages.js';
import { SubmitArticle } from './submit-article.js';
import { Tiles } from './tiles.js';
import { t } from '../../texts/t.js';

export function DashboardPage() {
  const { desk } = useDesk();
  const { data, error } = useDashboard(desk.slug);
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
        <Tiles tiles={data.tiles} />
        <SubmitArticle />
      </div>
      <LateClaims claims={data.late} now={now} />
      <Stages articles={data.articles} now={now} />
      <div className="columns">
        <ClaimsByState counts={data.claims} />
        <Load load={data.load} />
        <Alerts alerts={data.alerts} now={now} queue={data.queue} />
      </div>
    </div>
  );
}
