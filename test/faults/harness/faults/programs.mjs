import { FAILPOINTS } from '../../../../dist/libs/application/src/index.js';
import { pause, until } from '../random.mjs';

const API_POINTS = FAILPOINTS.filter((name) => !name.startsWith('job-') && !name.startsWith('relay-'));
const WORKER_POINTS = FAILPOINTS.filter((name) => name.startsWith('job-') || name.startsWith('relay-'));
const PATIENCE_MS = 3_000;

const fallen = (program, count, limitMs) => until(async () => program.falls >= count, limitMs, 10);

/**
 * Arms one place after another: each start but the last carries the next one, so that a kill costs one restart. Whoever
 * does not come by the place in time is killed where it stands.
 */
async function killAt(program, points, feed = async () => undefined) {
  let fall = program.falls + 1;
  program.arm = points[0];
  program.kill();
  await fallen(program, fall, 10_000);
  let last = performance.now();
  for (let i = 0; i < points.length; i++) {
    await feed();
    await program.up;
    program.arm = points[i + 1] ?? null;
    if ((await fallen(program, ++fall, PATIENCE_MS)) === null) {
      program.kill();
      await fallen(program, fall, 10_000);
    }
    last = performance.now();
  }
  await program.up;
  return { since: last };
}

const openAgain = (desk) =>
  desk.owner(
    `UPDATE stet.outbox SET state = 'pending', dispatched_at = NULL, starts = 0, attempts = 0
      WHERE id IN (SELECT id FROM stet.outbox WHERE state = 'done' AND kind <> 'send-mailing' ORDER BY random() LIMIT 6)`,
  );

const points = (r, names, count, most) =>
  Array.from({ length: count }, () => `${r.pick(names)}:${1 + r.below(most)}`);

export const PROGRAM_FAULTS = {
  F1: {
    what: 'the api is killed in the middle of a request',
    holds: 'I-01 to I-05, I-19; it is back at once',
    full: 200,
    draw: (r, full) => {
      const count = full ? 5 : 2;
      return { count, points: points(r, API_POINTS, count, 3) };
    },
    inject: (desk, fault) => killAt(desk.api, fault.points),
  },
  F2: {
    what: 'the worker is killed in the middle of a job',
    holds: 'I-13, I-14, I-16: nothing lost, nothing twice',
    full: 200,
    draw: (r, full) => {
      const count = full ? 5 : 2;
      return { count, points: points(r, WORKER_POINTS, count, 3) };
    },
    // A worker that starts finds something to do: a few jobs that were done are open once more.
    inject: (desk, fault) => killAt(desk.worker, fault.points, () => openAgain(desk)),
  },
  F26: {
    what: 'api or worker are told to stop under load (a deploy)',
    holds: 'what was being asked is answered; jobs end or are given back; ten seconds at most',
    full: 20,
    draw: (r) => ({ who: r.pick(['api', 'worker']), count: 1 }),
    inject: async (desk, { who }, { workload }) => {
      const program = desk[who];
      const fall = program.falls + 1;
      // Somebody holds a lock, so that there are questions in the middle of being answered.
      const holder = await desk.connectOwner();
      await holder.query('BEGIN');
      await holder.query('SELECT FROM stet.article FOR UPDATE');
      const asking = await underWay(desk, workload);
      program.kill('SIGTERM');
      await pause(300);
      await holder.query('ROLLBACK');
      await holder.end();
      const took = await fallen(program, fall, 60_000);
      const since = performance.now();
      await program.up;
      // After eight seconds the api cuts off whoever is still there; on a slow machine that may be somebody.
      const cut = asking
        .filter((one) => one.broken && took < 7_500)
        .map((one) => `${one.method} ${one.path}`);
      return {
        since,
        broken: [
          ...(took === null ? [`the ${who} did not stop within a minute`] : []),
          ...(program.lastCode === 0 ? [] : [`the ${who} ended with ${program.lastCode}`]),
          ...(cut.length > 0 ? [`cut off in the middle: ${cut.slice(0, 3).join('; ')}`] : []),
        ],
      };
    },
  },
};

/** Questions that have surely reached the api: each of them waits in the database. None where that cannot be seen. */
async function underWay(desk, workload) {
  let asking = [];
  const sure = await until(
    async () => {
      asking = [...workload.asking];
      const [row] = await desk.owner(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'stet-api' AND wait_event_type = 'Lock'`,
      );
      return asking.length > 0 && row.n >= asking.length;
    },
    3_000,
    20,
  );
  return sure === null ? [] : asking;
}
