import { CLAIM_STATES, DEFAULT_POLICY, articleBlockerOf, blockerOf, triage } from './index.js';
import { buildClaim } from './testing/build-claim.js';

const WHOLE = { split: true, signedOff: 1, needsText: false, needsNote: false };

describe('the gate', () => {
  it.each(CLAIM_STATES)('a claim that is %s passes only when it is settled', (state) => {
    const blocker = blockerOf(buildClaim({ state, verdict: 'accurate' }));
    expect(blocker === null).toBe(['signed_off', 'dismissed', 'withdrawn'].includes(state));
  });

  it.each(['inaccurate', 'misleading'] as const)(
    'a claim found %s passes only with a refused change',
    (verdict) => {
      const claim = buildClaim({ state: 'signed_off', verdict });
      expect(blockerOf(claim)?.code).toBe('wrong_and_unchanged');
      expect(blockerOf({ ...claim, edit: 'requested' })?.code).toBe('edit_open');
      expect(blockerOf({ ...claim, edit: 'applied' })?.code).toBe('wrong_and_unchanged');
      expect(blockerOf({ ...claim, edit: 'refused' })).toBeNull();
    },
  );

  it('legal holds even what was dismissed', () => {
    expect(blockerOf(buildClaim({ state: 'dismissed', legal: 'required' }))?.code).toBe('legal_required');
    expect(blockerOf(buildClaim({ state: 'signed_off', verdict: 'accurate', legal: 'cleared' }))).toBeNull();
  });

  it('an article of which nothing was checked is not checked', () => {
    expect(articleBlockerOf({ ...WHOLE, split: false, signedOff: 0 })?.code).toBe('splitting');
    expect(articleBlockerOf({ ...WHOLE, signedOff: 0 })?.code).toBe('nothing_checked');
    expect(articleBlockerOf(WHOLE)).toBeNull();
  });

  it('a correction is out only with a new text and a public note', () => {
    expect(articleBlockerOf({ ...WHOLE, needsText: true })?.code).toBe('not_corrected');
    expect(articleBlockerOf({ ...WHOLE, needsNote: true })?.code).toBe('note_missing');
  });
});

describe('triage by desk policy', () => {
  const claim = { kind: 'statistic', label: 'checkable', worth: 0.5, risk: 'normal' } as const;
  it.each([
    [claim, 'queue'],
    [{ ...claim, worth: 0.49 }, 'person'],
    [{ ...claim, worth: 0.19 }, 'dismiss'],
    [{ ...claim, worth: 0.1, risk: 'high' }, 'queue'],
    [{ ...claim, label: 'opinion' }, 'dismiss'],
    [{ ...claim, kind: 'question', worth: 0.9 }, 'dismiss'],
    [{ ...claim, label: 'none', worth: 0.9 }, 'dismiss'],
  ] as const)('%j goes to %s', (found, to) => {
    expect(triage(found, DEFAULT_POLICY).to).toBe(to);
  });
});
