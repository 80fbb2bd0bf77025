import fc from 'fast-check';
import {
  CLAIM_STATES,
  DEFAULT_POLICY,
  NO_CLOCK,
  RISKS,
  clockAfter,
  ringOf,
  workingMinutesBetween,
  type ClaimClock,
  type ClaimState,
  type DeskPolicy,
} from './index.js';

const at = (iso: string): Date => new Date(iso);
const publishAt = at('2026-11-25T12:00:00Z');
const axes = (state: ClaimState, snoozedUntil: Date | null = null) => ({
  state,
  verdict: null,
  edit: 'none' as const,
  legal: 'not_needed' as const,
  inconsistent: 0,
  matchPending: false,
  risk: 'normal' as const,
  snoozedUntil,
});
const after = (before: ClaimClock, state: ClaimState, now: string, snoozed?: string) =>
  clockAfter(before, axes(state, snoozed ? at(snoozed) : null), {
    publishAt,
    now: at(now),
    policy: DEFAULT_POLICY,
  });
const ring = (clock: ClaimClock, state: ClaimState, now: string, snoozed?: string) =>
  ringOf({ ...axes(state, snoozed ? at(snoozed) : null), ...clock }, at(now), DEFAULT_POLICY);

describe('the one clock of a claim', () => {
  const born = after(NO_CLOCK, 'extracted', '2026-11-25T08:00:00Z');

  it('is wound at birth', () => {
    expect(born).toEqual({
      ...NO_CLOCK,
      dueAt: at('2026-11-25T11:30:00Z'),
      atRiskAt: at('2026-11-25T10:30:00Z'),
      remindAt: at('2026-11-25T10:30:00Z'),
    });
    expect(after(NO_CLOCK, 'extracted', '2026-11-25T11:45:00Z').remindAt).toEqual(born.dueAt);
  });

  it('stands still while the author is asked, counts their time, and goes on with what was left', () => {
    const asked = after(born, 'awaiting_author', '2026-11-25T10:00:00Z');
    expect(asked).toMatchObject({
      dueAt: born.dueAt,
      clockStoppedAt: at('2026-11-25T10:00:00Z'),
      answerDueAt: at('2026-11-25T11:30:00Z'),
      remindAt: at('2026-11-25T10:45:00Z'),
    });
    // Into other hands meanwhile: nothing begins anew.
    const passed = after(asked, 'awaiting_author', '2026-11-25T10:50:00Z');
    expect(passed).toEqual({ ...asked, remindAt: asked.answerDueAt });
    const answered = after(passed, 'checking', '2026-11-25T10:20:00Z');
    expect(answered).toEqual({
      ...NO_CLOCK,
      pausedMinutes: 20,
      dueAt: at('2026-11-25T11:50:00Z'),
      atRiskAt: at('2026-11-25T10:50:00Z'),
      remindAt: at('2026-11-25T10:50:00Z'),
    });
  });

  it('asks for the author, and then for an end of waiting', () => {
    const asked = after(born, 'awaiting_author', '2026-11-25T10:00:00Z');
    expect(ring(asked, 'awaiting_author', '2026-11-25T10:44:59Z')).toEqual({
      kind: 'nothing',
      remindAt: at('2026-11-25T10:45:00Z'),
    });
    expect(ring(asked, 'awaiting_author', '2026-11-25T10:45:00Z')).toEqual({
      kind: 'remind-author',
      remindAt: asked.answerDueAt,
    });
    expect(ring(asked, 'awaiting_author', '2026-11-25T11:30:00Z')).toEqual({ kind: 'stop-waiting' });
  });

  it('rings for each step once', () => {
    const first = ring(born, 'checking', '2026-11-25T10:30:00Z');
    expect(first).toMatchObject({
      kind: 'step',
      step: { code: 'due_soon' },
      remindAt: at('2026-11-25T11:15:00Z'),
    });
    expect(ring(born, 'checking', '2026-11-25T11:30:00Z')).toMatchObject({
      kind: 'step',
      step: { code: 'late' },
      remindAt: null,
    });
    const told = { ...born, escalatedAt: at('2026-11-25T11:30:00Z') };
    expect(ring(told, 'checking', '2026-11-25T11:40:00Z')).toEqual({ kind: 'nothing', remindAt: null });
    expect(after(told, 'proposed', '2026-11-25T11:40:00Z')).toMatchObject({
      remindAt: null,
      escalatedAt: told.escalatedAt,
    });
  });

  it('does not ring for what is set aside, but never moves its due time', () => {
    const aside = after(born, 'checking', '2026-11-25T10:00:00Z', '2026-11-25T10:40:00Z');
    expect(aside).toMatchObject({ dueAt: born.dueAt, remindAt: at('2026-11-25T10:40:00Z') });
    expect(ring(aside, 'checking', '2026-11-25T10:35:00Z', '2026-11-25T10:40:00Z').kind).toBe('nothing');
    expect(ring(aside, 'checking', '2026-11-25T10:40:00Z', '2026-11-25T10:40:00Z').kind).toBe('step');
    // The publish time came forward: late is late.
    expect(ring(aside, 'checking', '2026-11-25T11:30:00Z', '2026-11-25T13:00:00Z')).toMatchObject({
      step: { code: 'late' },
    });
  });

  it('rings for nothing that is out of the way, and again for what comes back', () => {
    const settled = after(born, 'dismissed', '2026-11-25T10:00:00Z');
    expect(settled.remindAt).toBeNull();
    expect(after(settled, 'queued', '2026-11-25T10:10:00Z').remindAt).toEqual(born.remindAt);
  });

  it('says again that it is late only after a due time that lay ahead', () => {
    const late = { ...born, escalatedAt: at('2026-11-25T11:30:00Z') };
    const moved = (publish: string) =>
      clockAfter(late, axes('checking'), {
        publishAt: at(publish),
        now: at('2026-11-25T11:45:00Z'),
        policy: DEFAULT_POLICY,
      });
    expect(moved('2026-11-25T12:10:00Z')).toMatchObject({ escalatedAt: late.escalatedAt, remindAt: null });
    expect(moved('2026-11-25T15:00:00Z')).toMatchObject({
      escalatedAt: null,
      remindAt: at('2026-11-25T13:30:00Z'),
    });
  });

  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/St_Johns',
  );
  const office = { from: '09:00', to: '17:30' };
  const policies: fc.Arbitrary<DeskPolicy> = fc
    .record({ timeZone: zones, closed: fc.boolean() })
    .map(({ timeZone, closed }) => ({
      ...DEFAULT_POLICY,
      timeZone,
      hours: closed ? { mon: [office], tue: [office], wed: [office], thu: [office], fri: [office] } : null,
    }));
  const minutes = fc.integer({ min: 0, max: 3_000 });
  const start = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 31) / 60_000 });
  const later = (minute: number, by: number): Date => new Date((minute + by) * 60_000);

  it('in every zone: an answer leaves the working time that was left when the question was asked', () => {
    fc.assert(
      fc.property(
        policies,
        start,
        minutes,
        minutes,
        fc.constantFrom(...RISKS),
        (policy, from, toAsk, toAnswer, risk) => {
          const calendar = { timeZone: policy.timeZone, hours: policy.hours };
          const face = (now: Date) => ({ publishAt: later(from, 8_000), now, policy });
          const [ask, answer] = [later(from, toAsk), later(from, toAsk + toAnswer)];
          const before = clockAfter(NO_CLOCK, { ...axes('checking'), risk }, face(later(from, 0)));
          const asked = clockAfter(before, { ...axes('awaiting_author'), risk }, face(ask));
          const back = clockAfter(asked, { ...axes('checking'), risk }, face(answer));
          if (!before.dueAt || !back.dueAt) throw new Error('there is a publish time');
          expect(workingMinutesBetween(calendar, answer, back.dueAt)).toBeCloseTo(
            Math.min(
              workingMinutesBetween(calendar, ask, before.dueAt),
              workingMinutesBetween(calendar, answer, later(from, 8_000)),
            ),
            6,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('whatever happens: it rings in time or not at all, and never past the due time', () => {
    const moves = fc.array(
      fc.record({
        state: fc.constantFrom(...CLAIM_STATES),
        pass: fc.integer({ min: 1, max: 400 }),
        snooze: fc.option(minutes),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(policies, start, moves, (policy, from, steps) => {
        let clock = NO_CLOCK;
        let minute = 0;
        for (const { state, pass, snooze } of steps) {
          minute += pass;
          const now = later(from, minute);
          const next = axes(state, snooze === null ? null : later(from, minute + snooze));
          clock = clockAfter(clock, next, { publishAt: later(from, 2_000), now, policy });
          const { remindAt, dueAt, answerDueAt, clockStoppedAt } = clock;
          expect((clockStoppedAt !== null) === (state === 'awaiting_author')).toBe(true);
          expect((answerDueAt !== null) === (state === 'awaiting_author')).toBe(true);
          if (clockStoppedAt === null && remindAt && dueAt) expect(remindAt <= dueAt).toBe(true);
          if (clockStoppedAt !== null) expect(remindAt).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });
});
