import {
  DEFAULT_POLICY,
  answerDueOf,
  answerReminderOf,
  clockState,
  clockSteps,
  dueOf,
  stepNow,
  type DeskPolicy,
  type Risk,
} from './index.js';

const at = (iso: string): Date => new Date(iso);
const weekdays = [{ from: '09:00', to: '18:00' }];
const berlin: DeskPolicy = {
  ...DEFAULT_POLICY,
  timeZone: 'Europe/Berlin',
  hours: { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays },
};

const dueAt = (publishAt: Date | null, risk: Risk, policy: DeskPolicy, pausedMinutes = 0): Date | null =>
  dueOf({ publishAt, risk, pausedMinutes }, policy);

describe('the clocks of a claim', () => {
  it('run from the publish time backwards, longer for what is risky', () => {
    const publish = at('2026-11-25T12:00:00Z');
    expect(dueAt(null, 'high', DEFAULT_POLICY)).toBeNull();
    expect(dueAt(publish, 'low', DEFAULT_POLICY)).toEqual(at('2026-11-25T11:40:00Z'));
    expect(dueAt(publish, 'normal', DEFAULT_POLICY)).toEqual(at('2026-11-25T11:30:00Z'));
    expect(dueAt(publish, 'high', DEFAULT_POLICY)).toEqual(at('2026-11-25T11:00:00Z'));
  });

  it('run in the desk’s hours: what comes out on Monday morning is due on Friday evening', () => {
    expect(dueAt(at('2026-11-23T08:10:00Z'), 'high', berlin)).toEqual(at('2026-11-20T16:10:00Z'));
    // The weekend of the change to winter time is no longer or shorter for a desk that is closed.
    expect(dueAt(at('2026-10-26T08:10:00Z'), 'high', berlin)).toEqual(at('2026-10-23T15:10:00Z'));
    expect(dueAt(at('2026-03-30T07:10:00Z'), 'high', berlin)).toEqual(at('2026-03-27T16:10:00Z'));
  });

  it('count a night in which clocks change as long as it really is', () => {
    const night = { ...berlin, hours: { sat: [{ from: '22:00', to: '06:00' }] }, leadMinutes: 300 };
    // Out at 05:30 in summer time: the hour after two was not there.
    expect(dueAt(at('2026-03-29T03:30:00Z'), 'normal', night)).toEqual(at('2026-03-28T22:30:00Z'));
    // Out at 05:30 in winter time: the hour after two was there twice.
    expect(dueAt(at('2026-10-25T04:30:00Z'), 'normal', night)).toEqual(at('2026-10-24T23:30:00Z'));
  });

  it.each([
    // 09:20 at the desk; what does not fit into the morning is of the evening before.
    ['Asia/Kolkata', '2026-11-25T03:50:00Z', '2026-11-24T11:50:00Z'],
    ['Asia/Kathmandu', '2026-11-25T03:35:00Z', '2026-11-24T11:35:00Z'],
    ['Australia/Adelaide', '2026-11-24T22:50:00Z', '2026-11-24T06:50:00Z'],
  ])('know half-hour and quarter-hour zones: %s', (timeZone, publish, due) => {
    expect(dueAt(at(publish), 'high', { ...berlin, timeZone })).toEqual(at(due));
  });

  it('know a zone that moves its clocks by half an hour', () => {
    const island = {
      ...berlin,
      timeZone: 'Australia/Lord_Howe',
      hours: { sun: [{ from: '00:00', to: '06:00' }] },
    };
    // 2026-10-04, 02:00 becomes 02:30: from midnight to six are five and a half hours.
    expect(dueAt(at('2026-10-03T19:00:00Z'), 'normal', { ...island, leadMinutes: 330 })).toEqual(
      at('2026-10-03T13:30:00Z'),
    );
  });

  it('are later by what the author took, and never past publication', () => {
    const publish = at('2026-11-25T12:00:00Z');
    expect(dueAt(publish, 'high', DEFAULT_POLICY, 25)).toEqual(at('2026-11-25T11:25:00Z'));
    expect(dueAt(publish, 'high', DEFAULT_POLICY, 180)).toEqual(publish);
    // Two hours of the desk's time after a Friday evening are Monday morning.
    expect(dueAt(at('2026-11-23T11:00:00Z'), 'high', { ...berlin, leadMinutesHigh: 240 }, 120)).toEqual(
      at('2026-11-23T09:00:00Z'),
    );
  });

  it('remind before, escalate at the due time, and do not shout three times after a night', () => {
    const due = at('2026-11-25T11:00:00Z');
    expect(clockSteps(due, DEFAULT_POLICY).map((s) => s.at.toISOString().slice(11, 16))).toEqual([
      '10:00',
      '10:45',
      '11:00',
    ]);
    expect(stepNow(due, at('2026-11-25T09:59:00Z'), DEFAULT_POLICY)).toEqual({
      step: null,
      next: at('2026-11-25T10:00:00Z'),
    });
    expect(stepNow(due, at('2026-11-25T10:50:00Z'), DEFAULT_POLICY)).toMatchObject({
      step: { code: 'due_soon' },
      next: due,
    });
    expect(stepNow(due, at('2026-11-26T10:50:00Z'), DEFAULT_POLICY)).toMatchObject({
      step: { code: 'late', at: due },
      next: null,
    });
    // An hour before Monday 09:30 in Berlin is Friday 17:30.
    expect(clockSteps(at('2026-11-23T08:30:00Z'), berlin)[0]?.at).toEqual(at('2026-11-20T16:30:00Z'));
  });

  it('give the author the desk’s time, but not longer than the claim has', () => {
    const asked = at('2026-11-25T09:00:00Z');
    expect(answerDueOf(asked, null, DEFAULT_POLICY)).toEqual(at('2026-11-25T11:00:00Z'));
    expect(answerDueOf(asked, at('2026-11-25T10:00:00Z'), DEFAULT_POLICY)).toEqual(
      at('2026-11-25T10:00:00Z'),
    );
    expect(answerDueOf(asked, at('2026-11-25T08:00:00Z'), DEFAULT_POLICY)).toEqual(
      at('2026-11-25T11:00:00Z'),
    );
  });

  it('remind the author when half of the time for the answer is over, in the desk’s hours', () => {
    const asked = at('2026-11-20T16:00:00Z');
    const due = answerDueOf(asked, null, berlin);
    expect(due).toEqual(at('2026-11-23T09:00:00Z'));
    expect([at('2026-11-20T17:00:00Z'), at('2026-11-23T08:00:00Z')]).toContainEqual(
      answerReminderOf(asked, due, berlin),
    );
  });

  it('say in a word how a claim stands', () => {
    const claim = {
      dueAt: '2026-11-25T11:00:00Z',
      atRiskAt: '2026-11-25T10:00:00Z',
      clockStoppedAt: null,
      blocker: {},
    };
    const state = (iso: string, change: object = {}) => clockState({ ...claim, ...change }, Date.parse(iso));
    expect(state('2026-11-25T09:59:59Z')).toBe('running');
    expect(state('2026-11-25T10:00:00Z')).toBe('at_risk');
    expect(state('2026-11-25T11:00:00Z')).toBe('late');
    expect(state('2026-11-25T12:00:00Z', { clockStoppedAt: '2026-11-25T10:30:00Z' })).toBe('waiting');
    expect(state('2026-11-25T12:00:00Z', { blocker: null })).toBe('done');
    expect(state('2026-11-25T12:00:00Z', { dueAt: null })).toBe('none');
  });
});
