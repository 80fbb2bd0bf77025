import type { Claim, ClaimClock } from './claim.js';
import {
  answerDueOf,
  answerReminderOf,
  calendarOf,
  clockSteps,
  dueOf,
  stepNow,
  type ClockStep,
} from './clock.js';
import type { DeskPolicy } from './desk-policy.js';
import { blockerOf, type GateClaim } from './gate.js';
import { workingMinutesBetween } from './working-time.js';

/** What a claim's clock goes by beside the claim. */
export interface ClockFace {
  readonly publishAt: Date | null;
  readonly now: Date;
  readonly policy: DeskPolicy;
}

/** What a move leaves of a claim, as far as its clock looks at it. */
type Moved = GateClaim & Pick<Claim, 'risk' | 'snoozedUntil'>;

/** A clock that nobody has wound. */
export const NO_CLOCK: ClaimClock = {
  dueAt: null,
  atRiskAt: null,
  clockStoppedAt: null,
  pausedMinutes: 0,
  answerDueAt: null,
  remindAt: null,
  escalatedAt: null,
};

/**
 * A claim's one clock after a move, at its birth or at a new publish time. It counts the desk's time, or, while the
 * author is asked, the author's; then the claim's own stands still, and goes on with what was left of it.
 */
export function clockAfter(
  before: ClaimClock,
  next: Moved,
  { publishAt, now, policy }: ClockFace,
): ClaimClock {
  const waits = next.state === 'awaiting_author';
  const paused =
    waits || before.clockStoppedAt === null
      ? 0
      : workingMinutesBetween(calendarOf(policy), before.clockStoppedAt, now);
  const pausedMinutes = before.pausedMinutes + paused;
  const dueAt = dueOf({ publishAt, risk: next.risk, pausedMinutes }, policy);
  const clockStoppedAt = waits ? (before.clockStoppedAt ?? now) : null;
  const clock = {
    dueAt,
    atRiskAt: dueAt && (clockSteps(dueAt, policy)[0]?.at ?? dueAt),
    clockStoppedAt,
    pausedMinutes,
    answerDueAt: clockStoppedAt && (before.answerDueAt ?? answerDueOf(now, dueAt, policy)),
    // Told once that it is late; only a due time that lies ahead again is a new one.
    escalatedAt: dueAt && dueAt <= now ? before.escalatedAt : null,
  };
  return { ...clock, remindAt: remindAfter(clock, next, { publishAt, now, policy }) };
}

function remindAfter(
  clock: Omit<ClaimClock, 'remindAt'>,
  next: Moved,
  { now, policy }: ClockFace,
): Date | null {
  const { clockStoppedAt, answerDueAt, dueAt, escalatedAt } = clock;
  if (clockStoppedAt && answerDueAt) {
    const half = answerReminderOf(clockStoppedAt, answerDueAt, policy);
    return now < half ? half : answerDueAt;
  }
  if (dueAt === null || escalatedAt !== null || blockerOf(next) === null) return null;
  const step = stepNow(dueAt, now, policy).next ?? dueAt;
  const { snoozedUntil } = next;
  // What is set aside is not rung for, but never past its due time.
  return snoozedUntil && snoozedUntil > step ? earlier(snoozedUntil, dueAt) : step;
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** What a clock that rings asks for: people told of a step, the author reminded, or no more waiting for them. */
export type Ring =
  | { readonly kind: 'nothing'; readonly remindAt: Date | null }
  | { readonly kind: 'step'; readonly step: ClockStep; readonly remindAt: Date | null }
  | { readonly kind: 'remind-author'; readonly remindAt: Date }
  | { readonly kind: 'stop-waiting' };

/** What is to be done now for a claim of an article that is not released. */
export function ringOf(claim: Moved & ClaimClock, now: Date, policy: DeskPolicy): Ring {
  const { clockStoppedAt, answerDueAt, dueAt, escalatedAt, snoozedUntil } = claim;
  if (clockStoppedAt && answerDueAt) {
    if (now >= answerDueAt) return { kind: 'stop-waiting' };
    const half = answerReminderOf(clockStoppedAt, answerDueAt, policy);
    return now >= half
      ? { kind: 'remind-author', remindAt: answerDueAt }
      : { kind: 'nothing', remindAt: half };
  }
  if (dueAt === null || escalatedAt !== null || blockerOf(claim) === null)
    return { kind: 'nothing', remindAt: null };
  if (snoozedUntil && snoozedUntil > now && dueAt > now)
    return { kind: 'nothing', remindAt: earlier(snoozedUntil, dueAt) };
  const { step, next } = stepNow(dueAt, now, policy);
  return step ? { kind: 'step', step, remindAt: next } : { kind: 'nothing', remindAt: next };
}

/** Whose move is awaited: who is told that a claim's time runs out. `null`: nobody has it. */
export const holderOf = (claim: Pick<Claim, 'state' | 'assignee' | 'secondChecker'>): string | null =>
  claim.state === 'proposed'
    ? claim.secondChecker
    : claim.state === 'assigned' || claim.state === 'checking'
      ? claim.assignee
      : null;
