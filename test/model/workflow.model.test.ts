import fc from 'fast-check';
import { CLAIM_MOVES, DESK_ROLES, type DeskRole } from '@stet/domain';
import { checkInvariants, readSnapshot } from '@stet/persistence';
import { say } from '../support/say.js';
import { UseCaseDesk } from '../support/use-case-desk.js';
import { command } from './commands.js';
import { MODELLED, ROLES } from './fold.js';
import { Run } from './run.js';
import { EVERY_MOVE } from './script.js';

/** Moves of shape and of one's own time are tested where they live (test/e2e, test/http/leases, test/revisions). */
const ELSEWHERE = [
  'extract',
  'add',
  'edit-bounds',
  'split',
  'merge',
  'absorb',
  'hand-over',
  'extend',
  'snooze',
  'reclaim',
  'mark-stale',
  'place',
  'withdraw',
];

const RUNS = Number(process.env['STET_MODEL_RUNS'] ?? 300);
const COMMANDS = 40;
const LANES = 4;

let desk: UseCaseDesk;

beforeAll(async () => {
  const people: Record<string, readonly DeskRole[]> = {};
  for (const [name, roles] of Object.entries(ROLES)) people[name] = roles.filter(isRole);
  desk = await UseCaseDesk.open(people);
});
afterAll(() => desk.close());

const isRole = (role: string): role is DeskRole => DESK_ROLES.some((known) => known === role);

it('leaves out no move of the table', () => {
  const all = CLAIM_MOVES.map((m) => m.action);
  expect([...MODELLED, ...ELSEWHERE].sort()).toEqual([...all].sort());
});

it('does every move it knows, and as the model does', async () => {
  const run = await Run.begin(desk);
  for (const one of EVERY_MOVE) await run.perform(one);
  const texts = ['kept', 'stale', 'withdrawn', 'ambiguous', 'differs'].map((text) => `text ${text}`);
  const rings = ['ring for an answer', 'ring that it is late', 'ring in vain'];
  const all = [...MODELLED, 'publish', ...texts, ...rings];
  expect(all.filter((what) => !run.reached.has(what))).toEqual([]);
});

it(`does in ${RUNS} runs of ${COMMANDS} commands what the model does`, async () => {
  const commands = fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS });
  const reached = new Map<string, number>();
  let made = 0;
  const lane = (seed: number) =>
    fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const run = await Run.begin(desk);
        for (const one of list) {
          await run.perform(one);
          made++;
        }
        for (const [what, n] of run.reached) reached.set(what, (reached.get(what) ?? 0) + n);
      }),
      { numRuns: Math.ceil(RUNS / LANES), seed, endOnFailure: true },
    );
  const seed = Number(process.env['STET_MODEL_SEED'] ?? 20_260_000);
  await Promise.all(Array.from({ length: LANES }, (_, i) => lane(seed + i)));
  const broken = await readSnapshot(desk.source, checkInvariants);
  expect(broken.filter((b) => b.id !== 'I-15')).toEqual([]);
  say(
    `model: ${RUNS} runs, ${made} commands from seed ${seed}; done: ${[...reached].map(([what, n]) => `${what} ${n}`).join(', ')}`,
  );
}, 900_000);
