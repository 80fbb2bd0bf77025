import { fullTime, timeLeft, urgency } from '../format/time.js';

/** When something is due, in words; late and soon also carry a sign and weight, not only a colour. */
export function Due({ at, now, lead }: { at: string | null; now: number; lead?: string }) {
  if (at === null) return <span className="due">No deadline</span>;
  const how = urgency(at, now);
  return (
    <time className="due" data-urgency={how} dateTime={at} title={fullTime(at)}>
      {how === 'late' && <span aria-hidden="true">⚑ </span>}
      {lead ? `${lead} ` : ''}
      {timeLeft(at, now)}
    </time>
  );
}
