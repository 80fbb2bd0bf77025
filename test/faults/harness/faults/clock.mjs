import { pause, until } from '../random.mjs';

const HOUR = 3_600_000;
/** A sweep comes every 15 seconds; a worker that has just been started may take long to come to it. */
const SWEPT_MS = 180_000;

/** The last Sunday of a month at 01:00 UTC, when Europe sets its clocks. */
function change(month) {
  const day = new Date(Date.UTC(new Date().getUTCFullYear(), month + 1, 0, 1));
  day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  return day.getTime();
}

/** What the clocks of api and worker are; a clock goes through the change of time three seconds after the start. */
const CLOCKS = {
  'both an hour ahead': () => ({ api: HOUR, worker: HOUR }),
  'both an hour behind': () => ({ api: -HOUR, worker: -HOUR }),
  'an hour apart, both ways': () => ({ api: HOUR, worker: -HOUR }),
  'a step back of an hour': () => ({ api: 0, worker: 0, step: true }),
  'into summer time': () => ({ api: change(2) - 3_000 - Date.now(), worker: 0, zone: 'Europe/Berlin' }),
  'out of summer time': () => ({
    api: 0,
    worker: change(9) - 3_000 - Date.now(),
    zone: 'Europe/Berlin',
  }),
};

async function restart(desk, set) {
  for (const name of ['api', 'worker']) {
    const program = desk[name];
    program.clock = set ? set[name] : null;
    program.zone = set?.zone ?? null;
    const fall = program.falls + 1;
    program.kill();
    await until(async () => program.falls >= fall, 10_000, 10);
  }
  await Promise.all([desk.api.up, desk.worker.up]);
}

/** Leases of people at work, one half of them over by the database's clock, the other with half an hour to go. */
const leases = (desk) =>
  desk.owner(
    `WITH held AS (
       SELECT c.id, row_number() OVER () % 2 = 0 AS over FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
        WHERE c.state = 'checking' AND a.state <> 'released' ORDER BY random() LIMIT 6)
     UPDATE stet.claim c SET lease_expires_at = now() + CASE WHEN held.over THEN interval '-1 second' ELSE interval '30 minutes' END
       FROM held WHERE held.id = c.id
     RETURNING c.id, c.version, held.over, (SELECT name FROM stet.person p WHERE p.id = c.assignee_id) AS name`,
  );

async function judgedLeases(desk, workload) {
  const broken = [];
  const held = await leases(desk);
  for (const { id, version, name, over } of held) {
    const path = `/claims/${id}/actions/propose`;
    const answer = await workload.change(name, 'POST', path, { verdict: 'opinion', note: 'late' }, version);
    if (over && answer?.status === 200) broken.push(`a lease that was over was good enough for claim ${id}`);
    if (!over && answer?.body?.code === 'lease_lost')
      broken.push(`half an hour was left, and claim ${id} was refused to its checker`);
  }
  const free = await until(
    async () => {
      const [row] = await desk.owner(
        `SELECT count(*)::int AS n FROM stet.claim WHERE id = ANY($1::uuid[]) AND lease_expires_at < now()`,
        [held.filter((one) => one.over).map((one) => one.id)],
      );
      return row.n === 0;
    },
    SWEPT_MS,
    200,
  );
  if (free === null) broken.push('leases that were over were not taken back for three minutes');
  const early = await desk.owner(
    `SELECT e.claim FROM audit.entry e JOIN unnest($1::uuid[], $2::int[]) AS h(claim, version)
        ON h.claim = e.claim AND e.claim_version = h.version + 1 WHERE e.action = 'claim.expire-lease'`,
    [
      held.filter((one) => !one.over).map((one) => one.id),
      held.filter((one) => !one.over).map((one) => one.version),
    ],
  );
  for (const { claim } of early) broken.push(`the lease of claim ${claim} was taken back half an hour early`);
  return broken;
}

/** A publish time half an hour ahead of the database's clock is to come, one half an hour behind is past. */
async function judgedTimes(desk, workload) {
  const [{ soon, past }] = await desk.owner(
    `SELECT now() + interval '30 minutes' AS soon, now() - interval '30 minutes' AS past`,
  );
  const ask = (publishAt) =>
    workload.change('editor', 'POST', '/articles', {
      desk: 'demo',
      content: 'Eastcliff has 14,300 inhabitants.',
      publishAt: publishAt.toISOString(),
    });
  const taken = await ask(soon);
  const refused = await ask(past);
  return [
    ...(taken?.status === 202 ? [] : [`a publish time to come was answered ${taken?.status}`]),
    ...(refused?.body?.code === 'publish_time_past'
      ? []
      : [`one that is past was answered ${refused?.status}`]),
  ];
}

export const CLOCK_FAULTS = {
  F16: {
    what: 'the clocks of api and worker go wrong: an hour off, a step back, summer time',
    holds: 'I-15, I-19: leases and times are judged by the database alone',
    full: 20,
    draw: (r) => ({ how: r.pick(Object.keys(CLOCKS)), count: 1 }),
    inject: async (desk, { how }, { workload }) => {
      const set = CLOCKS[how]();
      await restart(desk, set);
      if (set.zone) await pause(4_000);
      if (set.step) for (const program of [desk.api, desk.worker]) program.kill('SIGUSR2');
      const broken = [...(await judgedTimes(desk, workload)), ...(await judgedLeases(desk, workload))];
      await restart(desk, null);
      return { broken: broken.map((what) => `${how}: ${what}`) };
    },
  },
};
