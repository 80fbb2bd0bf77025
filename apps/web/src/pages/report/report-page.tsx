import '../../styles/report.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { getReport } from '../../api/report.js';
import { keys } from '../../queries/keys.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { Report } from './report.js';
import { saveAsFile } from './save-as-file.js';

/** The record of an article's check, to print, to file or to hand on. */
export function ReportPage() {
  const { id } = useParams({ from: '/desk/articles/$id/report' });
  const { data, error } = useQuery({
    queryKey: keys.report(id),
    queryFn: ({ signal }) => getReport(id, signal),
  });
  const sheet = useRef<HTMLElement>(null);
  const title = data?.article.title;
  useEffect(() => {
    const page = title === undefined ? t('report.title') : `${t('report.title')} · ${title}`;
    document.title = t('app.title', { page });
  }, [title]);
  if (!data) return <Loading what={t('load.article')} error={error} />;
  const save = (): void => {
    if (sheet.current) saveAsFile(sheet.current, document.title, data.article.id);
  };
  return (
    <div className="page report-page">
      <div className="row wrap not-printed">
        <Link to="/articles/$id" params={{ id }}>
          {t('report.back')}
        </Link>
        <Button onClick={() => window.print()}>{t('report.print')}</Button>
        <Button variant="default" onClick={save}>
          {t('report.save')}
        </Button>
      </div>
      <Report report={data} sheet={sheet} />
    </div>
  );
}
