import type { DeskPolicy } from './desk-policy.js';
import type { Risk } from './vocabulary.js';
import { addWorkingMinutes, workingMinutesBetween, type Calendar } from './working-time.js';

export const calendarOf = ({ timeZone, hours }: DeskPolicy): Calendar => ({ timeZone, hours });

/** Minutes of the desk's working time before publication by which a claim of this risk is due. */
export const leadMinutesOf = (risk: Risk, policy: DeskPolicy): number =>
  ({ low: policy.leadMinutesLow, normal: policy.leadMinutes, high: policy.leadMinutesHigh })[risk];

/**
 * When a claim is due: counted from the publish time backwards, later by the working minutes for which its clock stood
 * still, never past publication. No publish time, no due time.
 */
export function dueOf(
  claim: { readonly publishAt: Date | null; readonly risk: Risk; readonly pausedMinutes: number },
  policy: DeskPolicy,
): Date | null {
  const { publishAt, risk, pausedMinutes } = claim;
  if (publishAt === null) return null;
  const calendar = calendarOf(policy);
  const due = addWorkingMinutes(calendar, publishAt, -leadMinutesOf(risk, policy));
  if (pausedMinutes <= 0) return due;
  const later = addWorkingMinutes(calendar, due, pausedMinutes);
  return later < publishAt ? later : publishAt;
}

/** When the author's answer is due: the desk's time for it, but not after the claim itself, where that lies ahead. */
export function answerDueOf(askedAt: Date, claimDue: Date | null, policy: DeskPolicy): Date {
  const due = addWorkingMinutes(calendarOf(policy), askedAt, policy.authorMinutes);
  return claimDue && claimDue > askedAt && claimDue < due ? claimDue : due;
}

/** When the author is reminded: half of the working time for the answer is over. */
export function answerReminderOf(askedAt: Date, answerDue: Date, policy: DeskPolicy): Date {
  const calendar = calendarOf(policy);
  return addWorkingMinutes(calendar, askedAt, workingMinutesBetween(calendar, askedAt, answerDue) / 2);
}

/** A moment at which somebody is told: before the due time, or at it. */
export interface ClockStep {
  readonly code: 'due_soon' | 'late';
  readonly at: Date;
}

/** Every reminder before a due time, in order, and the escalation at it. */
export function clockSteps(due: Date, policy: DeskPolicy): readonly ClockStep[] {
  const reminders = [...policy.remindMinutes]
    .sort((a, b) => b - a)
    .map((minutes) => ({
      code: 'due_soon' as const,
      at: addWorkingMinutes(calendarOf(policy), due, -minutes),
    }));
  return [...reminders, { code: 'late', at: due }];
}

/** The step that is due now (of several that were missed, the last) and when the next comes; `null`: never. */
export function stepNow(
  due: Date,
  now: Date,
  policy: DeskPolicy,
): { readonly step: ClockStep | null; readonly next: Date | null } {
  const steps = clockSteps(due, policy);
  return {
    step: steps.filter((s) => s.at <= now).at(-1) ?? null,
    next: steps.find((s) => s.at > now)?.at ?? null,
  };
}

export const CLOCK_STATES = ['none', 'running', 'at_risk', 'late', 'waiting', 'done'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** How a claim stands to its time at `now`; times as anything a `Date` takes. */
export function clockState(
  claim: {
    readonly dueAt: Date | string | null;
    readonly atRiskAt: Date | string | null;
    readonly clockStoppedAt: Date | string | null;
    /** What it does to the gate; a claim that lets the article pass has no time to keep. */
    readonly blocker: unknown;
  },
  now: number,
): ClockState {
  const passed = (at: Date | string): boolean => new Date(at).getTime() <= now;
  if (claim.blocker === null) return 'done';
  if (claim.clockStoppedAt !== null) return 'waiting';
  if (claim.dueAt === null) return 'none';
  if (passed(claim.dueAt)) return 'late';
  return claim.atRiskAt !== null && passed(claim.atRiskAt) ? 'at_risk' : 'running';
}
