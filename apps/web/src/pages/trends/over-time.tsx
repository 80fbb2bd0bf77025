import type { Trends } from '@stet/contract';
import { percentWord } from '../../format/number.js';
import { dayName, shortTime } from '../../format/time.js';
import { t } from '../../texts/t.js';
import { stateWord } from '../../words.js';
import { Chart } from './chart.js';

type Bucket = Trends['buckets'][number];

/** As a bar is read from its foot: done, under way, held up, not begun. What needs no check and what is gone is left out. */
const STACK = [
  'signed_off',
  'proposed',
  'checking',
  'assigned',
  'awaiting_author',
  'disputed',
  'stale',
  'queued',
  'extracted',
] as const;

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** What was in hand and what happened, step by step. */
export function OverTime({ data, file }: { data: Trends; file: (name: string) => string }) {
  const now = Date.parse(data.buckets.at(-1)?.at ?? data.to);
  const rows = (values: (b: Bucket) => (number | null)[]) =>
    data.buckets.map((b) => ({
      name: data.step === 'day' ? dayName(b.at) : shortTime(b.at, now),
      values: values(b),
    }));
  const about = t('trends.when');
  return (
    <>
      <Chart
        title={t('trends.stock')}
        hint={t('trends.stockHint')}
        file={file('stock')}
        about={about}
        columns={STACK.map((state) => ({ name: stateWord(state), state }))}
        rows={rows(({ stock }) => STACK.map((state) => stock && stock[state]))}
        stacked
        wide
      />
      <Chart
        title={t('trends.throughput')}
        file={file('throughput')}
        about={about}
        columns={[
          { name: t('trends.found') },
          { name: t('trends.proposed') },
          { name: t('trends.signedOff') },
          { name: t('trends.released'), tableOnly: true },
        ]}
        rows={rows((b) => [b.found, b.proposed, b.signedOff, b.released])}
      />
      <Chart
        title={t('trends.late')}
        hint={t('trends.lateHint')}
        file={file('late')}
        about={about}
        columns={[
          { name: t('trends.lateClaims'), tone: 'late' },
          { name: t('trends.atRisk'), tone: 'near' },
        ]}
        rows={rows((b) => [b.late, b.atRisk])}
        stacked
      />
      <Chart
        title={t('trends.sendBacks')}
        hint={t('trends.sendBacksHint')}
        file={file('send-backs')}
        about={about}
        columns={[
          { name: t('trends.rate'), say: percentWord },
          { name: t('trends.checked'), tableOnly: true },
          { name: t('trends.sentBack'), tableOnly: true },
        ]}
        rows={rows((b) => [share(b.sentBack, b.checked), b.checked, b.sentBack])}
      />
      <Chart
        title={t('trends.overrides')}
        file={file('overrides')}
        about={about}
        columns={[{ name: t('trends.claimsOverridden') }, { name: t('trends.articlesOverridden') }]}
        rows={rows((b) => [b.overrides, b.overridden])}
      />
    </>
  );
}
