import { moveClaim, submitArticle, type Caller } from '@stet/application';
import {
  CLAIM_MOVES,
  CLAIM_STATES,
  DESK_ROLES,
  DomainError,
  type ClaimState,
  type DeskRole,
} from '@stet/domain';
import { PostgresUnitOfWork, openDatabase } from '@stet/persistence';
import type { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../support/cluster.js';
import { populate } from '../../support/desk.js';
import { splitHere } from '../../support/line-extractor.js';
import { say } from '../../support/say.js';

/**
 * Every action × every state × every party, at the use-case layer on a real database (over HTTP it would be the same
 * decision, 3,000 requests slower). Each cell sets the state, asks, and rolls back.
 */
type Holding = 'nothing' | 'the claim' | 'the second check';
interface Actor {
  readonly person: string;
  readonly roles: readonly DeskRole[];
  readonly holds: Holding;
  readonly of: 'home' | 'away';
}

class RollBack extends Error {
  constructor(readonly outcome: string) {
    super(outcome);
  }
}

let databases: TestDatabase;
let source: DataSource;
let uow: PostgresUnitOfWork;
let claim: string;
let somebodyElse: string;
const actors: Actor[] = [];

beforeAll(async () => {
  databases = await cloneDatabase();
  source = await openDatabase(databases.appUrl, { name: 'test', max: 4 });
  uow = new PostgresUnitOfWork(source);
  const one = (role: DeskRole): [string, readonly DeskRole[]] => [`h-${role}`, [role]];
  await populate(uow, 'home', { writer: ['author'], ...Object.fromEntries(DESK_ROLES.map(one)) });
  await populate(uow, 'away', { stranger: [...DESK_ROLES] });
  const idOf = async (name: string): Promise<string> => {
    const [row]: [{ id: string }] = await source.query('SELECT id FROM stet.person WHERE email = $1', [
      `${name}@demo.stet`,
    ]);
    return row.id;
  };
  for (const role of DESK_ROLES)
    actors.push({ person: await idOf(`h-${role}`), roles: [role], holds: 'nothing', of: 'home' });
  for (const [role, holds] of [
    ['checker', 'the claim'],
    ['legal', 'the claim'],
    ['checker', 'the second check'],
  ] as const)
    actors.push({ person: await idOf(`h-${role}`), roles: [role], holds, of: 'home' });
  actors.push({ person: await idOf('stranger'), roles: [], holds: 'nothing', of: 'away' });
  somebodyElse = await idOf('writer');
  const caller: Caller = { person: somebodyElse, via: 'cli', requestId: 'test' };
  const content = 'one has 14,300 inhabitants\ntwo is 400 metres long';
  const article = await uow.run((tx) =>
    submitArticle(tx, caller, { desk: 'home', format: 'text', content, authors: [] }),
  );
  await splitHere(uow, article.id);
  const [row]: [{ id: string }] = await source.query(
    'SELECT id FROM stet.claim WHERE article_id = $1 ORDER BY number',
    [article.id],
  );
  claim = row.id;
});

afterAll(async () => {
  await source.destroy();
  await databases.drop();
});

/** The code a move is refused with, or `done`. */
function outcomeOf(
  action: (typeof CLAIM_MOVES)[number]['action'],
  state: ClaimState,
  actor: Actor,
): Promise<string> {
  const work = uow.run(async (tx, sql) => {
    const inHands = state === 'assigned' || state === 'checking';
    const verdict = ['proposed', 'signed_off', 'disputed'].includes(state) ? 'accurate' : null;
    await sql(
      `UPDATE stet.claim SET state = $2, verdict = $3, assignee_id = $4, second_checker_id = $5,
              lease_token = CASE WHEN $6 THEN gen_random_uuid() END, lease_expires_at = CASE WHEN $6 THEN now() + interval '1 hour' END,
              clock_stopped_at = CASE WHEN $2 = 'awaiting_author' THEN now() END, answer_due_at = CASE WHEN $2 = 'awaiting_author' THEN now() END
        WHERE id = $1`,
      [
        claim,
        state,
        verdict,
        actor.holds === 'the claim'
          ? actor.person
          : inHands || verdict || state === 'awaiting_author'
            ? somebodyElse
            : null,
        actor.holds === 'the second check' ? actor.person : null,
        inHands,
      ],
    );
    const caller: Caller = { person: actor.person, via: 'cli', requestId: 'test' };
    const target = { person: somebodyElse, roles: ['checker'] } as const;
    const input = { verdict: 'accurate', reason: 'There is a reason for it.', target } as const;
    throw new RollBack(await codeOf(moveClaim(tx, caller, { claim, action, expectedVersion: null, input })));
  });
  return work.catch((error: unknown) => {
    if (error instanceof RollBack) return error.outcome;
    throw error;
  });
}

async function codeOf(move: Promise<unknown>): Promise<string> {
  try {
    await move;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Read off the table by another hand than the domain's: who gets past the door, and whether the state fits. */
function expected(
  move: (typeof CLAIM_MOVES)[number],
  state: ClaimState,
  actor: Actor,
): 'hidden' | 'refused' | 'wrong state' | 'past both' {
  if (actor.of === 'away') return 'hidden';
  const by: readonly string[] = move.by;
  const may =
    actor.roles.some((role) => by.includes(role)) ||
    (by.includes('assignee') && actor.holds === 'the claim') ||
    (by.includes('second_checker') && actor.roles.includes('checker'));
  if (!may) return 'refused';
  const from: readonly string[] = move.from;
  return from.includes(state) ? 'past both' : 'wrong state';
}

const REFUSED = new Set(['not_yours', 'system_only']);
const classOf = (code: string): string =>
  code === 'claim_not_found'
    ? 'hidden'
    : REFUSED.has(code)
      ? 'refused'
      : code === 'wrong_state'
        ? 'wrong state'
        : 'past both';

it('action × state × role × what they hold: every cell is what the table says', async () => {
  let cells = 0;
  const surprises: object[] = [];
  for (const move of CLAIM_MOVES) {
    for (const state of CLAIM_STATES) {
      await Promise.all(
        actors.map(async (actor) => {
          cells++;
          const code = await outcomeOf(move.action, state, actor);
          const want = expected(move, state, actor);
          if (classOf(code) !== want)
            surprises.push({
              action: move.action,
              state,
              roles: actor.roles,
              holds: actor.holds,
              want,
              code,
            });
        }),
      );
    }
  }
  say(`moves at the use-case layer: ${cells} cells, ${surprises.length} surprises`);
  expect(surprises).toEqual([]);
  expect(cells).toBeGreaterThan(3_000);
}, 600_000);
