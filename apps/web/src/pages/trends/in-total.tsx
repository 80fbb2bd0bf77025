import type { Trends } from '@stet/contract';
import { percentWord } from '../../format/number.js';
import { howLong } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { stateWord, verdictWord } from '../../words.js';
import { Chart } from './chart.js';

const duration = (seconds: number): string => howLong(seconds * 1000);

/** The range as a whole: how long, which verdicts, who. */
export function InTotal({ data, file }: { data: Trends; file: (name: string) => string }) {
  const given = data.checkers.reduce((sum, c) => sum + c.checks + c.seconds, 0);
  return (
    <>
      <Chart
        title={t('trends.stages')}
        file={file('stages')}
        about={t('filter.state')}
        columns={[
          { name: t('trends.median'), say: duration },
          { name: t('trends.left'), tableOnly: true },
        ]}
        rows={data.stages.map((s) => ({
          name: stateWord(s.state),
          values: [Math.round(s.medianSeconds), s.count],
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
        title={t('trends.load')}
        hint={t('trends.loadHint')}
        file={file('load')}
        about={t('desk.checker')}
        columns={[{ name: t('trends.carried') }]}
        rows={data.checkers.map((c) => ({ name: c.person.name, values: [c.carried] }))}
      />
      <Chart
        title={t('trends.fairness')}
        hint={t('trends.fairnessHint')}
        file={file('fairness')}
        about={t('desk.checker')}
        columns={[
          { name: t('trends.checks') },
          { name: t('trends.seconds') },
          { name: t('trends.share'), say: percentWord, tableOnly: true },
        ]}
        rows={data.checkers.map((c) => ({
          name: c.person.name,
          values: [c.checks, c.seconds, given === 0 ? null : (c.checks + c.seconds) / given],
        }))}
        stacked
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
    </>
  );
}
