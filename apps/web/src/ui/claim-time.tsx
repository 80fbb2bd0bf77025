import type { ClaimSummary } from '@stet/contract';
import { clockState, type ClockState } from '@stet/domain';
import { fullTime, timeLeft, urgency } from '../format/time.js';
import { t } from '../texts/t.js';

const SIGNS = { late: '⚑', at_risk: '◷', waiting: '‖' } as const;
type Signed = keyof typeof SIGNS;
const isSigned = (clock: ClockState): clock is Signed => Object.hasOwn(SIGNS, clock);

/** A sign where somebody should look: late, at risk, waiting for the author. */
export function ClockSign({ clock }: { clock: ClockState }) {
  if (!isSigned(clock)) return null;
  return (
    <span
      className="card-line-clock"
      data-clock={clock}
      role="img"
      aria-label={t(`clock.${clock}`)}
      title={t(`clock.${clock}`)}
    >
      {SIGNS[clock]}
    </span>
  );
}

type Timed = Pick<
  ClaimSummary,
  'dueAt' | 'atRiskAt' | 'clockStoppedAt' | 'answerDueAt' | 'escalatedAt' | 'blocker' | 'clock'
>;

/** How a claim stands to its time, in words and with a sign, not only a colour. */
export function ClaimTime({ claim, now }: { claim: Timed; now: number }) {
  const { dueAt, answerDueAt } = claim;
  const clock = claim.clock === 'done' ? 'done' : clockState(claim, now);
  if (clock === 'waiting' && answerDueAt !== null)
    return (
      <time className="due" data-clock={clock} dateTime={answerDueAt} title={fullTime(answerDueAt)}>
        <span aria-hidden="true">{SIGNS.waiting} </span>
        {t('clock.waitsUntil', { when: timeLeft(answerDueAt, now) })}
      </time>
    );
  if (dueAt === null) return <span className="due">{t('time.none')}</span>;
  if (clock === 'done') return <time dateTime={dueAt}>{fullTime(dueAt)}</time>;
  return (
    <time
      className="due"
      data-clock={clock}
      data-urgency={urgencyOf(clock, dueAt, now)}
      dateTime={dueAt}
      title={fullTime(dueAt)}
    >
      <ClockMark clock={clock} />
      {clock === 'late' ? timeLeft(dueAt, now) : t('time.due', { when: timeLeft(dueAt, now) })}
      {clock === 'late' && claim.escalatedAt !== null && (
        <span className="hint"> · {t('clock.escalated')}</span>
      )}
    </time>
  );
}

function ClockMark({ clock }: { clock: ClockState }) {
  if (clock === 'late') return <span aria-hidden="true">{SIGNS.late} </span>;
  if (clock !== 'at_risk') return null;
  return (
    <>
      <span aria-hidden="true">{SIGNS.at_risk} </span>
      <span className="visually-hidden">{t('clock.at_risk')} </span>
    </>
  );
}

/** A desk's own reminders say what is at risk; within a quarter of an hour it is red. */
function urgencyOf(clock: ClockState, dueAt: string, now: number): string {
  if (clock !== 'at_risk') return clock === 'late' ? 'late' : 'calm';
  return urgency(dueAt, now) === 'soon' ? 'soon' : 'near';
}
