import { pause, until } from '../random.mjs';

/** Answers later than this are a pile-up; three seconds for a connection, five for a lock, and a slow machine. */
const SLOW_MS = 40_000;

const cut =
  (how) =>
  async (desk, { count }) => {
    const first = desk.proxy.state.cuts;
    for (let i = 0; i < count; i++) {
      const before = desk.proxy.state.cuts;
      desk.proxy.state.cut = how;
      await until(async () => desk.proxy.state.cuts > before, 10_000, 5);
    }
    desk.proxy.state.cut = null;
    return { count: desk.proxy.state.cuts - first };
  };

const crash = async (desk, { how }) => {
  if (how === 'backend') {
    const [row] = await desk.owner(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'stet-api' AND pid <> pg_backend_pid() LIMIT 1`,
    );
    if (row) process.kill(row.pid, 'SIGKILL');
    await until(() => desk.owner('SELECT 1').then(() => true), 15_000, 50);
    return { count: row ? 1 : 0 };
  }
  process.kill(desk.pid().postgres, how === 'immediate' ? 'SIGQUIT' : 'SIGKILL');
  await pause(500);
  await until(() => desk.restartPostgres().then(() => true), 30_000, 200);
  return {};
};

/** Four of five changes of a claim fail with one of the three, each as the database would say it. */
const STUMBLE = `
  CREATE SEQUENCE stet.stumbles;
  CREATE FUNCTION stet.stumble() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  DECLARE code text := (ARRAY['40001', '40P01', '55P03'])[1 + floor(random() * 3)];
  BEGIN
    IF random() < 0.8 THEN
      PERFORM nextval('stet.stumbles');
      RAISE EXCEPTION 'stumbled on purpose' USING ERRCODE = code;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER stumble BEFORE UPDATE ON stet.claim FOR EACH ROW EXECUTE FUNCTION stet.stumble();`;
const STAND = `
  DROP TRIGGER IF EXISTS stumble ON stet.claim;
  DROP FUNCTION IF EXISTS stet.stumble;
  DROP SEQUENCE IF EXISTS stet.stumbles;`;

/** Who asks for a claim locks article, then claim; this transaction takes them the other way round. */
async function crossLocks(desk, workload, r) {
  const [claim] = await desk.owner(
    `SELECT id, version, article_id AS article FROM stet.claim WHERE state = 'queued' ORDER BY random() LIMIT 1`,
  );
  if (!claim) return { count: 0, broken: [] };
  const other = await desk.connectOwner();
  let broken = [];
  try {
    await other.query('BEGIN');
    await other.query('SELECT FROM stet.claim WHERE id = $1 FOR UPDATE', [claim.id]);
    const asked = workload.change(
      r.pick(['ana', 'ben', 'chen']),
      'POST',
      `/claims/${claim.id}/actions/claim`,
      {},
      claim.version,
    );
    await pause(50);
    await other.query('SELECT FROM stet.article WHERE id = $1 FOR UPDATE', [claim.article]).catch(() => null);
    await other.query('ROLLBACK');
    const answer = await asked;
    if (answer && ![200, 403, 409, 412].includes(answer.status))
      broken = [`${answer.status} to one of two who locked each other out`];
  } finally {
    await other.end().catch(() => undefined);
  }
  return { count: 1, broken };
}

export const DATABASE_FAULTS = {
  F3: {
    what: 'PostgreSQL crashes',
    holds: '503 with Retry-After, never 500; the pool comes back by itself',
    full: 30,
    draw: (r) => ({ how: r.pick(['immediate', 'backend', 'postmaster']), count: 1 }),
    inject: crash,
  },
  F4: {
    what: 'the connection is cut after COMMIT was sent',
    holds: 'I-04, I-05: asked again with the same key, nothing is done twice',
    full: 200,
    draw: (r, full) => ({ count: full ? 20 : 5 }),
    inject: cut('after'),
  },
  F5: {
    what: 'the connection is cut before COMMIT, or a session is ended, the listening one too',
    holds: 'nothing is half done',
    full: 200,
    draw: (r, full) => ({ how: r.pick(['proxy', 'terminate', 'listen']), count: full ? 20 : 5 }),
    inject: async (desk, fault) => {
      if (fault.how === 'proxy') return cut('before')(desk, fault);
      const which =
        fault.how === 'listen' ? `query LIKE 'LISTEN%'` : `application_name IN ('stet-api', 'stet-worker')`;
      let count = 0;
      for (let i = 0; i < fault.count; i++) {
        // Each round ends whoever is there; it counts as one where somebody was.
        const ended = await desk.owner(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${which}`,
        );
        if (ended.length > 0) count++;
        await pause(150);
      }
      return { count };
    },
  },
  F6: {
    what: 'deadlock, failed serialisation and a lock not to be had, by the database and by chance',
    holds: 'tried again three times, then 503; never 500, nothing half done',
    full: 1_000,
    draw: (r, full) => ({ pairs: full ? 3 : 1, count: full ? 125 : 15 }),
    inject: async (desk, { pairs, count }, { workload, r }) => {
      const broken = [];
      let crossed = 0;
      for (let i = 0; i < pairs; i++) {
        const one = await crossLocks(desk, workload, r);
        crossed += one.count;
        broken.push(...one.broken);
      }
      await desk.owner(STAND + STUMBLE);
      const stumbles = async () => {
        const [row] = await desk.owner('SELECT last_value::int AS n, is_called AS any FROM stet.stumbles');
        return row.any ? row.n : 0;
      };
      await until(async () => (await stumbles()) + crossed >= count, 60_000, 100);
      const stumbled = await stumbles();
      await desk.owner(STAND);
      return { count: crossed + stumbled, broken };
    },
  },
  F18: {
    what: 'the database answers slowly',
    holds: 'every question is answered all the same, or told to come back; nothing piles up',
    full: 10,
    draw: (r) => ({ delay: 100 + r.below(200), ms: 4_000, count: 1 }),
    inject: async (desk, { delay, ms }, { workload }) => {
      workload.slowest = 0;
      desk.proxy.state.delay = delay;
      await pause(ms);
      const most = workload.asking.size;
      desk.proxy.state.delay = 0;
      await until(async () => workload.asking.size < 3, 20_000, 50);
      const { slowest } = workload;
      return {
        broken: [
          ...(slowest > SLOW_MS ? [`an answer took ${Math.round(slowest / 1000)} seconds`] : []),
          ...(most > 40 ? [`${most} questions piled up`] : []),
        ],
      };
    },
  },
};
