import { fullTime, timeLeft, urgency } from '../format/time.js';
import { t } from '../texts/t.js';

/** When an article goes out, in words; late and soon also carry a sign and weight, not only a colour. */
export function Due({ at, now, lead }: { at: string | null; now: number; lead?: 'out' }) {
  if (at === null) return <span className="due">{t('time.none')}</span>;
  const how = urgency(at, now);
  return (
    <time className="due" data-urgency={how} dateTime={at} title={fullTime(at)}>
      {how === 'late' && <span aria-hidden="true">⚑ </span>}
      {lead ? t(`time.${lead}`, { when: timeLeft(at, now) }) : timeLeft(at, now)}
    </time>
  );
}
