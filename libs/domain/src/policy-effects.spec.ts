import { DEFAULT_POLICY, type DeskPolicy } from './desk-policy.js';
import { policyEffects, type OpenClaim } from './policy-effects.js';

const claim = (overrides: Partial<OpenClaim> = {}): OpenClaim => ({
  state: 'checking',
  risk: 'normal',
  signOffsRequired: 1,
  legal: 'not_needed',
  ...overrides,
});
const effects = (change: Partial<DeskPolicy>, overrides: Partial<OpenClaim> = {}) =>
  policyEffects(claim(overrides), DEFAULT_POLICY, { ...DEFAULT_POLICY, ...change });

describe('what a change of policy does to an open claim', () => {
  it('hides a proposed verdict at once, and shows it again; no other claim', () => {
    expect(effects({ blind: true }, { state: 'proposed' })).toEqual([{ effect: 'verdict_hidden' }]);
    expect(effects({ blind: true })).toEqual([]);
    expect(
      policyEffects(claim({ state: 'proposed' }), { ...DEFAULT_POLICY, blind: true }, DEFAULT_POLICY),
    ).toEqual([{ effect: 'verdict_shown' }]);
  });

  it('leaves the sign-offs it was born with, and says so', () => {
    expect(effects({ signOffsNormal: 2 })).toEqual([{ effect: 'keeps_sign_offs', has: 1, newOnes: 2 }]);
    expect(effects({ signOffsNormal: 2 }, { risk: 'high', signOffsRequired: 2 })).toEqual([]);
    // Born under an older policy that asked for what the new one asks for.
    expect(effects({ signOffsNormal: 2 }, { signOffsRequired: 2 })).toEqual([]);
  });

  it('asks for no clearance and takes none away', () => {
    expect(effects({ legalFrom: 'normal' })).toEqual([
      { effect: 'keeps_legal', has: 'not_needed', newOnes: 'required' },
    ]);
    expect(effects({ legalFrom: null }, { risk: 'high', legal: 'cleared' })).toEqual([
      { effect: 'keeps_legal', has: 'cleared', newOnes: 'not_needed' },
    ]);
    expect(effects({ legalFrom: 'normal' }, { legal: 'required' })).toEqual([]);
  });

  it('leaves its due time, of its own risk alone', () => {
    expect(effects({ leadMinutes: 45 })).toEqual([{ effect: 'keeps_due_time' }]);
    expect(effects({ leadMinutesHigh: 90 })).toEqual([]);
  });
});
