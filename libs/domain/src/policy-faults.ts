import type { DeskPolicy } from './desk-policy.js';
import type { FieldError } from './errors.js';
import { isTimeZone } from './local-time.js';
import { WEEKDAYS } from './working-time.js';

const DAY = 1_440;

type Setting = keyof DeskPolicy;

const fault = (setting: Setting, code: string, message: string): FieldError => ({
  pointer: `/${setting}`,
  code,
  message,
});

function outside(policy: DeskPolicy, setting: Setting, low: number, high: number): FieldError[] {
  const value = policy[setting];
  return typeof value !== 'number' || (value >= low && value <= high)
    ? []
    : [fault(setting, 'out_of_range', `must lie between ${low} and ${high}`)];
}

/** What of a policy cannot be, each with where it stands; nothing is a policy a desk can work by. */
export function policyFaults(policy: DeskPolicy): FieldError[] {
  const faults = [
    ...outside(policy, 'queueFromWorth', 0, 1),
    ...outside(policy, 'dismissBelowWorth', 0, 1),
    ...outside(policy, 'signOffsLow', 1, 9),
    ...outside(policy, 'signOffsNormal', 1, 9),
    ...outside(policy, 'signOffsHigh', 1, 9),
    ...outside(policy, 'leaseMinutes', 5, 7 * DAY),
    ...outside(policy, 'leadMinutes', 0, 7 * DAY),
    ...outside(policy, 'leadMinutesLow', 0, 7 * DAY),
    ...outside(policy, 'leadMinutesHigh', 0, 7 * DAY),
    ...outside(policy, 'authorMinutes', 5, 7 * DAY),
    ...outside(policy, 'claimLimit', 1, 1_000),
  ];
  const { signOffsLow, signOffsNormal, signOffsHigh, hours, beat, beats } = policy;
  if (policy.dismissBelowWorth > policy.queueFromWorth)
    faults.push(
      fault(
        'dismissBelowWorth',
        'above_queue',
        'is above queueFromWorth: a claim would be both queued and dismissed',
      ),
    );
  if (signOffsNormal < signOffsLow)
    faults.push(fault('signOffsNormal', 'fewer_than_lower_risk', 'asks for fewer people than low risk does'));
  if (signOffsHigh < signOffsNormal)
    faults.push(
      fault('signOffsHigh', 'fewer_than_lower_risk', 'asks for fewer people than normal risk does'),
    );
  if (policy.remindMinutes.some((minutes) => minutes < 1 || minutes > 7 * DAY))
    faults.push(fault('remindMinutes', 'out_of_range', `must each lie between 1 and ${7 * DAY}`));
  if (!isTimeZone(policy.timeZone))
    faults.push(fault('timeZone', 'no_time_zone', 'is no time zone such as Europe/Berlin'));
  if (hours !== null && !WEEKDAYS.some((day) => (hours[day]?.length ?? 0) > 0))
    faults.push(
      fault('hours', 'never_at_work', 'leave no minute of the week to work in; null is round the clock'),
    );
  if (beat !== null && beats.length > 0 && !beats.includes(beat))
    faults.push(fault('beat', 'unknown_beat', 'is not among the beats of the desk'));
  return faults;
}
