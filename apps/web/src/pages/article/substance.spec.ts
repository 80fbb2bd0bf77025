import { describe, expect, it } from '@jest/globals';
import { substanceOf } from './substance.js';

const AT = '2026-11-24T12:00:00.000Z';
const person = (id: string) => ({ id, name: id, email: `${id}@demo.stet` });
const evidenceBy = (id: string) => ({
  id: `evidence of ${id}`,
  source: 'Register',
  url: null,
  locator: null,
  quote: null,
  date: null,
  note: null,
  kind: 'primary' as const,
  confidential: false,
  redacted: false,
  readers: [],
  archive: { state: 'none' as const, reason: null, at: null, url: null },
  file: null,
  addedBy: person(id),
  addedAt: AT,
});
const CLAIM: Parameters<typeof substanceOf>[0] = {
  state: 'proposed',
  exact: 'Rents rose 12 per cent.',
  verdict: 'accurate',
  edit: 'none',
  wording: null,
  legal: 'not_needed',
  evidence: [evidenceBy('ana')],
  queries: [],
  signOffs: [],
};

describe('what a decision rests on', () => {
  it.each([
    ['the state', { state: 'disputed' as const }],
    ['the text', { exact: 'Rents rose 21 per cent.' }],
    ['the verdict', { verdict: 'misleading' as const }],
    ['the edit', { edit: 'requested' as const }],
    ['the wording asked for', { wording: 'Rents rose by an eighth.' }],
    ['legal', { legal: 'required' as const }],
    ['another’s evidence', { evidence: [evidenceBy('ana'), evidenceBy('chen')] }],
  ])('changes with %s', (_, change) => {
    expect(substanceOf({ ...CLAIM, ...change }, 'ben')).not.toBe(substanceOf(CLAIM, 'ben'));
  });

  it('does not change with the person’s own evidence', () => {
    const added = { ...CLAIM, evidence: [...CLAIM.evidence, evidenceBy('ben')] };
    expect(substanceOf(added, 'ben')).toBe(substanceOf(CLAIM, 'ben'));
  });

  it('changes when a sign-off is given and again when it is voided', () => {
    const signed = (voidedAt: string | null) => ({
      ...CLAIM,
      signOffs: [
        {
          by: person('chen'),
          verdict: 'accurate' as const,
          at: AT,
          byOverride: false,
          voidedAt,
          voidCause: null,
          voidReason: null,
          voidRevision: null,
          entry: null,
        },
      ],
    });
    expect(new Set([CLAIM, signed(null), signed(AT)].map((c) => substanceOf(c, 'ben'))).size).toBe(3);
  });
});
