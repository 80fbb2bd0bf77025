import '../../styles/trends.css';
import { TextInput } from '@mantine/core';
import type { Trends } from '@stet/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { dayName, howLong, shortTime } from '../../format/time.js';
import { useTrends } from '../../queries/use-desk.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { stateWord, verdictWord } from '../../words.js';
import { Chart } from './chart.js';

/** What happened on the desk over a range of days that the address keeps. */
export function TrendsPage() {
  const { desk } = useDesk();
  const search = useSearch({ from: '/desk/trends' });
  const navigate = useNavigate({ from: '/trends' });
  const { data, error } = useTrends(desk.slug, search);
  useEffect(() => void (document.title = t('app.title', { page: t('trends.title') })), []);
  const pick = (name: 'from' | 'to') => ({
    type: 'date',
    value: search[name] ?? data?.[name] ?? '',
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      void navigate({ search: (old) => ({ ...old, [name]: value || undefined }), replace: true }),
  });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('trends.title')}</h1>
        <div className="row wrap">
          <TextInput label={t('trends.from')} {...pick('from')} />
          <TextInput label={t('trends.to')} {...pick('to')} />
        </div>
      </div>
      {data ? <Figures data={data} /> : <Loading what={t('load.desk')} error={error} />}
    </div>
  );
}

function Figures({ data }: { data: Trends }) {
  const file = (name: string): string => `stet-${data.desk}-${name}-${data.from}-${data.to}`;
  const now = Date.parse(data.buckets.at(-1)?.at ?? data.to);
  return (
    <div className="charts">
      <Chart
        title={t('trends.throughput')}
        file={file('throughput')}
        about={t('trends.when')}
        columns={[
          { name: t('trends.found') },
          { name: t('trends.proposed') },
          { name: t('trends.signedOff') },
          { name: t('trends.sentBack') },
          { name: t('trends.overrides') },
        ]}
        rows={data.buckets.map((b) => ({
          name: data.step === 'day' ? dayName(b.at) : shortTime(b.at, now),
          values: [b.found, b.proposed, b.signedOff, b.sentBack, b.overrides],
        }))}
      />
      <Chart
        title={t('trends.stages')}
        file={file('stages')}
        about={t('filter.state')}
        columns={[{ name: t('trends.median'), say: (seconds) => howLong(seconds * 1000) }]}
        rows={data.stages.map((s) => ({
          name: stateWord(s.state),
          values: [Math.round(s.medianSeconds)],
        }))}
      />
      <Chart
        title={t('trends.verdicts')}
        file={file('verdicts')}
        about={t('fact.verdict')}
        columns={[{ name: t('trends.signedOff') }]}
        rows={data.verdicts.map((v) => ({ name: verdictWord(v.verdict), values: [v.count] }))}
      />
      <Chart
        title={t('trends.people')}
        file={file('people')}
        about={t('desk.checker')}
        columns={[
          { name: t('trends.proposed') },
          { name: t('trends.signedOff') },
          { name: t('trends.sentBack') },
        ]}
        rows={data.people.map((p) => ({
          name: p.person.name,
          values: [p.proposed, p.signedOff, p.sentBack],
        }))}
      />
    </div>
  );
}
