import {
  CLAIM_ACTIONS,
  CLAIM_MOVES,
  CLAIM_STATES,
  DESK_ROLES,
  SYSTEM,
  availableActions,
  decideMove,
  denyMove,
  moveOf,
  type ClaimAction,
  type ClaimState,
  type MoveContext,
  type MoveInput,
} from './index.js';
import { buildClaim, buildContext } from './testing/build-claim.js';

/** Input with which nothing but party, state and guards can refuse. */
const INPUT: MoveInput = {
  verdict: 'accurate',
  reason: 'long enough a reason',
  note: 'a note',
  target: { person: 'another', roles: ['checker'] },
};

/** A claim as it would be in a state, with everything the guards of any move could want. */
function inState(state: ClaimState, overrides: Partial<MoveContext> = {}): MoveContext {
  const held = ['assigned', 'checking', 'awaiting_author'].includes(state);
  const claim = buildClaim({
    state,
    verdict: ['proposed', 'signed_off', 'disputed'].includes(state) ? 'accurate' : null,
    assignee: held ? 'holder' : null,
    leaseToken: held ? 'token' : null,
    leaseExpiresAt: held && state !== 'awaiting_author' ? new Date('2026-01-01T16:00:00Z') : null,
    edit: 'requested',
    legal: 'required',
  });
  return buildContext({ claim, openQueries: state === 'awaiting_author' ? 1 : 0, ...overrides });
}

describe('the one table', () => {
  it('names every action once', () => {
    expect(new Set(CLAIM_ACTIONS).size).toBe(CLAIM_MOVES.length);
  });

  // Every action × state × role, judged against the row and nothing else.
  describe.each(CLAIM_ACTIONS.map((action) => ({ action })))('$action', ({ action }) => {
    const move = moveOf(action);
    const parties: readonly string[] = move.by;
    const from: readonly string[] = move.from;
    const cases = CLAIM_STATES.flatMap((state) =>
      [...DESK_ROLES, 'assignee' as const, 'nobody' as const].map((role) => ({ state, role })),
    );

    it.each(cases)('from $state by $role', ({ state, role }) => {
      const roles = role === 'assignee' ? [] : role === 'nobody' ? [] : [role];
      const person = role === 'assignee' ? 'holder' : 'somebody';
      const context = inState(state, { actor: { person, roles } });
      const denial = denyMove(action, context, INPUT);
      const isAssignee = role === 'assignee' && context.claim.assignee === person;
      const isParty =
        role === 'assignee'
          ? isAssignee && parties.includes('assignee')
          : parties.includes(role) || (role === 'checker' && parties.includes('second_checker'));
      if (!isParty) {
        expect(['not_yours', 'system_only']).toContain(denial?.code);
      } else if (!from.includes(state)) {
        expect(denial?.code).toBe('wrong_state');
      } else {
        expect(['not_yours', 'system_only', 'wrong_state']).not.toContain(denial?.code);
      }
    });

    it('says why in a sentence, whenever it says no', () => {
      for (const state of CLAIM_STATES) {
        const denial = denyMove(action, inState(state, { actor: { person: 'x', roles: [] } }), INPUT);
        expect(denial?.reason).toMatch(/^[A-Z].*\.$/);
      }
    });

    it('ends where the row says', () => {
      for (const state of CLAIM_STATES) {
        const ruling = decideMove(action, inState(state, { actor: actorFor(action) }), INPUT);
        if (!ruling.allowed) continue;
        const ends: readonly string[] = move.to;
        expect(ends.includes(ruling.change.to) || (ends.includes('same') && ruling.change.to === state)).toBe(
          true,
        );
        const effects: readonly string[] = move.effects;
        for (const effect of ruling.change.effects) expect(effects).toContain(effect);
      }
    });
  });

  it('moves nothing of a released article, but for what is said of it in public', () => {
    const inPublic: readonly string[] = ['correct', 'clarify', 'retract'];
    for (const { action } of CLAIM_MOVES) {
      for (const state of CLAIM_STATES) {
        const context = inState(state, {
          articleReleased: true,
          actor: { person: 'holder', roles: DESK_ROLES },
        });
        const from: readonly string[] = moveOf(action).from;
        const said = inPublic.includes(action) && from.includes(state);
        expect(denyMove(action, context, INPUT) === null).toBe(said);
      }
    }
  });

  it('leaves no state without a way out but the withdrawn one', () => {
    for (const state of CLAIM_STATES) {
      const ways = CLAIM_MOVES.filter((m) => {
        const from: readonly string[] = m.from;
        return from.includes(state) && m.to.some((to) => to !== 'same');
      });
      expect(ways.length > 0).toBe(state !== 'withdrawn');
    }
  });

  it('offers exactly what would be allowed, each with its reason where not', () => {
    for (const state of CLAIM_STATES) {
      for (const role of DESK_ROLES) {
        const context = inState(state, { actor: { person: 'somebody', roles: [role] } });
        for (const offered of availableActions(context)) {
          const denial = denyMove(offered.action, context);
          expect(offered.allowed).toBe(
            denial === null || ['note_required', 'reason_required'].includes(denial.code),
          );
          if (!offered.allowed) expect(offered.reason).toBe(denial?.reason);
        }
      }
    }
  });
});

function actorFor(action: ClaimAction): MoveContext['actor'] {
  const parties: readonly string[] = moveOf(action).by;
  if (parties.every((party) => party === 'system')) return SYSTEM;
  return { person: parties.includes('assignee') ? 'holder' : 'somebody', roles: DESK_ROLES };
}
