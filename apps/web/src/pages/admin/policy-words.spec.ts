import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '@stet/domain';
import type { DeskPolicyView } from '@stet/contract';
import { toPolicy, toWords } from './policy-words.js';

const policy: DeskPolicyView = {
  ...DEFAULT_POLICY,
  remindMinutes: [60, 15],
  beats: [],
  languages: [],
  hours: null,
};

describe('a policy in the fields of its form', () => {
  it('is what it was', () => {
    expect(toPolicy(toWords(policy))).toEqual(policy);
    const other: DeskPolicyView = {
      ...policy,
      legalFrom: null,
      claimLimit: 12,
      beat: 'local',
      beats: ['local', 'food'],
      hours: { fri: [{ from: '09:00', to: '17:00' }] },
    };
    expect(toPolicy(toWords(other))).toEqual(other);
  });

  it('no reminder is an empty field', () => {
    const none = { ...policy, remindMinutes: [] };
    expect(toPolicy(toWords(none)).remindMinutes).toEqual([]);
  });
});
