import { randomUUID } from 'node:crypto';
import { addPerson, notify } from '../../../../dist/libs/application/src/index.js';
import { Argon2PasswordHash } from '../../../../dist/libs/persistence/src/index.js';
import { HOSTILE_KINDS } from '../receivers.mjs';
import { until } from '../random.mjs';

const DEAD = 'nobody listens';
const KINDS = [...HOSTILE_KINDS, DEAD];
const TIMEOUT_MS = 15_000;
/** A slow machine looks at its timers late. */
const SLACK_MS = 10_000;
/** What lies in the buffers of two sockets when the other side stops reading; ten gigabytes are far away. */
const POURED_MOST = 40_000_000;
/** A worker that was just started loads its engine meanwhile, 160 MB of it; ten gigabytes, or a bomb unpacked, are more. */
const MEMORY_MOST = 400_000_000;

const settings = (channel) => ({
  timeZone: 'UTC',
  quiet: null,
  digestAt: null,
  channels: { assigned: [channel] },
});
const emailOf = (kind) => `${kind.replaceAll(/\W+/g, '-')}@receivers.stet`;

/** One person behind each receiver, one behind a good one, and one who is written to by e-mail. */
async function people(tx, receivers) {
  const passwords = new Argon2PasswordHash();
  const ids = new Map();
  for (const kind of ['good', 'by mail', ...KINDS]) {
    const email = emailOf(kind);
    const known = await tx.people.byEmailOrId(email);
    const person = {
      email,
      name: kind,
      password: randomUUID(),
      desk: 'demo',
      roles: ['author'],
      demo: false,
    };
    if (!known) await addPerson(tx, passwords, person);
    const { id } = known ?? (await tx.people.byEmailOrId(email));
    ids.set(kind, id);
    const byMail = kind === 'by mail';
    await tx.notifications.saveSettings(id, {
      ...settings(byMail ? 'email' : 'webhook'),
      webhook: byMail ? null : kind === DEAD ? 'http://127.0.0.1:9/' : receivers.urlOf(kind),
    });
  }
  return ids;
}

const tell = (desk, ids, text) =>
  desk.look((_, uow) =>
    uow.run(async (tx) => {
      const { id } = await tx.desks.bySlugOrId('demo');
      const about = { desk: id, article: null, claim: null };
      await notify(tx, { ...about, kind: 'assigned', cause: randomUUID(), to: ids, text });
      // What is sent wakes the relay with the entry that it belongs to.
      await tx.audit({
        action: 'desk.told',
        caller: null,
        role: null,
        ...about,
        claimVersion: null,
        from: null,
        to: null,
        payload: null,
      });
    }),
  );

/** Milliseconds until the good receiver and the letter have what was told, null after the limit. */
async function arrival(desk, ids, limitMs) {
  const count = async () => {
    const [row] = await desk.owner(
      `SELECT count(*)::int AS n FROM stet.mailing WHERE person_id = ANY($1::uuid[]) AND ended_at IS NOT NULL AND problem IS NULL`,
      [[ids.get('good'), ids.get('by mail')]],
    );
    return row.n;
  };
  const before = await count();
  return async () => until(async () => (await count()) >= before + 2, limitMs, 100);
}

async function inject(desk) {
  const { receivers, worker } = desk;
  const ids = await desk.look((_, uow) => uow.run((tx) => people(tx, receivers)));
  const quiet = [ids.get('good'), ids.get('by mail')];
  const alone = await arrival(desk, ids, 60_000);
  await tell(desk, quiet, 'Nobody else is told.');
  const without = await alone();
  for (const of of receivers.calls.values()) Object.assign(of, { longest: 0, poured: 0 });
  const memory = worker.memory();
  const together = await arrival(desk, ids, 120_000);
  const hostile = KINDS.map((kind) => ids.get(kind));
  await tell(desk, hostile, 'The hostile ones first.');
  await tell(desk, quiet, 'And then the others.');
  const beside = await together();
  const judged = await until(
    async () => {
      const rows = await desk.owner(
        `SELECT person_id FROM stet.notification_settings WHERE person_id = ANY($1::uuid[]) AND webhook_problem IS NOT NULL`,
        [hostile],
      );
      return rows.length === hostile.length;
    },
    180_000,
    200,
  );
  const grown = worker.memory() - memory;
  const long = [...receivers.calls].filter(([, of]) => of.longest > TIMEOUT_MS + SLACK_MS);
  const poured = [...receivers.calls].filter(([, of]) => of.poured > POURED_MOST);
  const limit = (without ?? 0) + TIMEOUT_MS + SLACK_MS;
  const broken = [
    ...(beside === null || beside > limit ? [`others had to wait ${beside} ms, ${without} ms without`] : []),
    ...(judged === null ? ['not every hostile receiver was given up on'] : []),
    ...long.map(([kind, of]) => `${kind}: held for ${Math.round(of.longest)} ms`),
    ...poured.map(([kind, of]) => `${kind}: ${of.poured} bytes were taken`),
    ...(grown > MEMORY_MOST ? [`the worker grew by ${Math.round(grown / 1e6)} MB`] : []),
  ];
  const told = {
    others: `${Math.round(beside)} ms, ${Math.round(without)} ms without`,
    grownMB: Math.round(grown / 1e6),
  };
  return { count: KINDS.length, broken, told };
}

export const RECEIVER_FAULTS = {
  F19: {
    what: `receivers of webhooks that are slow, dead or hostile, ${KINDS.length} kinds`,
    holds: '15 seconds and 64 kB at most, others are told as before',
    full: KINDS.length,
    draw: () => ({ count: KINDS.length }),
    inject,
  },
};
