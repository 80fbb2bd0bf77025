import '../../styles/trends.css';
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTrends } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { DaysBar } from './days-bar.js';
import { InTotal } from './in-total.js';
import { OverTime } from './over-time.js';

/** What was in hand and what happened on the desk over a range of days that the address keeps. */
export function TrendsPage() {
  const { desk } = useDesk();
  const search = useSearch({ from: '/desk/trends' });
  const { data, error, isPlaceholderData } = useTrends(desk.slug, search);
  useEffect(() => void (document.title = t('app.title', { page: t('trends.title') })), []);
  const file = (name: string): string => `stet-${desk.slug}-${name}-${data?.from}-${data?.to}`;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('trends.title')}</h1>
        <DaysBar shown={data} />
      </div>
      {(error || !data) && <Loading what={t('load.desk')} error={error} />}
      {data && !error && (
        <div className="charts" aria-busy={isPlaceholderData}>
          <OverTime data={data} file={file} />
          <InTotal data={data} file={file} />
        </div>
      )}
    </div>
  );
}
