import { TextInput } from '@mantine/core';
import type { Trends } from '@stet/contract';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { toField } from '../../format/desk-time.js';
import { serverNow } from '../../format/server-clock.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';

const DAY = 86_400_000;
const LENGTHS = [1, 7, 30, 90] as const;

/** Which days the figures are of: the usual ones by one press, any by date. The address keeps them. */
export function DaysBar({ shown }: { shown: Pick<Trends, 'from' | 'to'> | undefined }) {
  const { desk } = useDesk();
  const search = useSearch({ from: '/desk/trends' });
  const navigate = useNavigate({ from: '/trends' });
  const today = toField(serverNow(), desk.timeZone).slice(0, 10);
  const before = (days: number): string =>
    new Date(Date.parse(today) - (days - 1) * DAY).toISOString().slice(0, 10);
  const from = search.from ?? shown?.from ?? '';
  const to = search.to ?? shown?.to ?? '';
  const field = (name: 'from' | 'to', value: string) => ({
    type: 'date',
    value,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      void navigate({
        search: (old) => ({ ...old, [name]: currentTarget.value || undefined }),
        replace: true,
      }),
  });
  return (
    <div className="days-bar">
      <nav className="segments" aria-label={t('trends.days')}>
        {LENGTHS.map((days) => (
          <Link
            key={days}
            from="/trends"
            search={{ from: before(days), to: today }}
            aria-current={to === today && from === before(days) ? 'true' : undefined}
          >
            {t('trends.lastDays', { days })}
          </Link>
        ))}
      </nav>
      <TextInput label={t('trends.from')} {...field('from', from)} />
      <TextInput label={t('trends.to')} {...field('to', to)} />
    </div>
  );
}
