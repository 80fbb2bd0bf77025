import { CONTRIBUTIONS, decideMove, denyMove, type MoveContext } from './index.js';
import { buildClaim, buildContext } from './testing/build-claim.js';

const proposed = (overrides: Partial<MoveContext> = {}): MoveContext =>
  buildContext({
    claim: buildClaim({ state: 'proposed', verdict: 'accurate' }),
    actor: { person: 'ben', roles: ['checker', 'editor', 'desk_head'] },
    ...overrides,
  });

describe('four eyes', () => {
  it.each(CONTRIBUTIONS)('nobody signs off what they had a hand in: %s', (kind) => {
    const context = proposed({ contributions: [{ person: 'ben', kind }] });
    expect(denyMove('sign-off', context, { verdict: 'accurate' })?.code).toBe('four_eyes');
    expect(denyMove('override', context)?.code).toBe('four_eyes');
    expect(denyMove('sign-off', proposed({ contributions: [{ person: 'ana', kind }] }))).toBeNull();
  });

  it('whoever wrote the text neither checks, dismisses, merges nor clears it', () => {
    const contributions = [{ person: 'ben', kind: 'wrote_text' as const }];
    const roles = ['checker', 'editor', 'legal'] as const;
    const actor = { person: 'ben', roles };
    const queued = buildContext({
      actor,
      contributions,
      claim: buildClaim({ state: 'queued', legal: 'required' }),
    });
    expect(denyMove('claim', queued)?.code).toBe('contributor');
    expect(denyMove('dismiss', queued)?.code).toBe('own_text');
    expect(denyMove('merge', queued)?.code).toBe('own_text');
    expect(denyMove('clear-legal', queued)?.code).toBe('own_text');
  });

  it('nobody rules on their own proposal or their own dispute', () => {
    const disputed = buildClaim({ state: 'disputed', verdict: 'accurate' });
    const actor = { person: 'eve', roles: ['editor'] as const };
    const by = (overrides: Partial<MoveContext>) =>
      denyMove('rule', buildContext({ claim: disputed, actor, ...overrides }));
    expect(by({ contributions: [{ person: 'eve', kind: 'proposed' }] })?.code).toBe('four_eyes');
    expect(by({ disputedBy: 'eve' })?.code).toBe('own_dispute');
    expect(by({ disputedBy: 'ana' })).toBeNull();
  });

  it('a second sign-off must come from a second person', () => {
    const signOffs = [{ person: 'ben', verdict: 'accurate' as const, textHash: 'hash' }];
    const claim = buildClaim({ state: 'proposed', verdict: 'accurate', signOffsRequired: 2 });
    expect(denyMove('sign-off', proposed({ claim, signOffs }), { verdict: 'accurate' })?.code).toBe(
      'already_signed',
    );
    const other = decideMove(
      'sign-off',
      proposed({ claim, signOffs, actor: { person: 'chen', roles: ['checker'] } }),
      { verdict: 'accurate' },
    );
    expect(other).toMatchObject({ allowed: true, change: { to: 'signed_off' } });
    const first = decideMove('sign-off', proposed({ claim }), { verdict: 'accurate' });
    expect(first).toMatchObject({
      allowed: true,
      change: { to: 'proposed', effects: ['assign-second-checker'] },
    });
  });

  it('a different verdict sends the claim back and signs nothing', () => {
    const ruling = decideMove('sign-off', proposed(), { verdict: 'misleading' });
    expect(ruling).toMatchObject({
      allowed: true,
      change: { to: 'checking', signOff: null, voidSignOffs: 'sent_back' },
    });
  });

  it('a verdict without evidence needs a reason, and only where there can be none', () => {
    const claim = buildClaim({
      state: 'checking',
      assignee: 'ben',
      leaseToken: 't',
      leaseExpiresAt: new Date('2026-01-01T13:00:00Z'),
    });
    const bare = buildContext({ claim, evidenceCount: 0, actor: { person: 'ben', roles: ['checker'] } });
    expect(denyMove('propose', bare, { verdict: 'accurate', note: 'trust me' })?.code).toBe(
      'evidence_required',
    );
    expect(denyMove('propose', bare, { verdict: 'unverifiable' })?.code).toBe('note_required');
    expect(denyMove('propose', bare, { verdict: 'unverifiable', note: 'the archive burnt down' })).toBeNull();
  });

  it('a hand whose lease ran out, or was given to another, is too late', () => {
    const claim = buildClaim({
      state: 'checking',
      assignee: 'ben',
      leaseToken: 'new',
      leaseExpiresAt: new Date('2026-01-01T12:30:00Z'),
    });
    const context = buildContext({ claim, actor: { person: 'ben', roles: ['checker'] } });
    expect(denyMove('propose', context, { verdict: 'accurate', leaseToken: 'old' })?.code).toBe('lease_lost');
    expect(denyMove('propose', context, { verdict: 'accurate', leaseToken: 'new' })).toBeNull();
    const late = { ...context, now: new Date('2026-01-01T12:30:00Z') };
    expect(denyMove('propose', late, { verdict: 'accurate', leaseToken: 'new' })?.code).toBe('lease_lost');
  });
});
