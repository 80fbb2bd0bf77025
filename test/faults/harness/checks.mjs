import { verifyLog } from '../../../dist/libs/audit/src/index.js';
import { checkInvariants, readSnapshot, sealedEntries } from '../../../dist/libs/persistence/src/index.js';
import { until } from './random.mjs';

/** The plan says a minute; a machine that does other things too is given three. */
const QUIET_MS = 180_000;

/** Waits until no job is pending but those that wait for their own time; gives the milliseconds, null after three minutes. */
export const quiesce = (desk) =>
  until(
    async () => {
      const [row] = await desk.owner(
        `SELECT count(*)::int AS n FROM stet.outbox WHERE state = 'pending' AND (dispatches > 0 OR available_at <= now()) AND kind <> 'poison'
          AND NOT (attempts > 0 AND available_at > now() + interval '5 seconds')`,
      );
      return row.n === 0;
    },
    QUIET_MS,
    250,
  );

/** Every promise about the data, the log itself, and the ledger of those who asked. */
export async function violations(desk, workload, stream) {
  const found = [];
  await desk.look(async (source) => {
    for (const { id, promise, offenders } of await readSnapshot(source, checkInvariants))
      found.push(`${id} ${promise} ${offenders.slice(0, 3).join('; ')}`);
    const lines = async function* () {
      for await (const { body } of sealedEntries(source)) yield Buffer.from(`${body}\n`);
    };
    const log = await verifyLog(lines());
    if (log.firstBad) found.push(`I-19 the log does not verify: ${JSON.stringify(log.firstBad)}`);
  });
  found.push(...(await ledgerFaults(desk, workload)));
  found.push(...(await streamFaults(desk, stream)));
  found.push(...(await replayFaults(workload)));
  return [...found, ...workload.odd.splice(0).map((what) => `answer: ${what}`)];
}

/** I-04: what was acknowledged is there, once; what people did was acknowledged to somebody. */
async function ledgerFaults(desk, workload) {
  const entries = await desk.owner(
    `SELECT claim, claim_version AS version, action FROM audit.entry WHERE actor IS NOT NULL AND claim IS NOT NULL AND claim_version IS NOT NULL`,
  );
  const inLog = new Map(entries.map((e) => [`${e.claim}/${e.version}`, e.action]));
  const told = new Map();
  const faults = [];
  for (const item of workload.ledger) {
    const { answer } = item;
    if (!answer || answer.status >= 300) continue;
    const { id, version } = answer.body ?? {};
    if (version === undefined) continue;
    const key = `${id}/${version}`;
    if (!inLog.has(key)) faults.push(`I-04 acknowledged and not there: ${item.path} version ${version}`);
    if (told.has(key))
      faults.push(`I-04 one effect was told to two who asked: ${item.path} version ${version}`);
    told.set(key, item);
  }
  const open = workload.ledger.filter((item) => !item.answer);
  const untold = [...inLog].filter(([key]) => !told.has(key));
  if (untold.length > open.length)
    faults.push(
      `I-04 ${untold.length} effects that nobody was told of, ${open.length} questions are open: ${untold.slice(0, 3)}`,
    );
  const articles = await desk.owner('SELECT id FROM stet.article');
  const submitted = workload.ledger.filter((i) => i.path === '/articles' && i.answer?.status === 202);
  if (articles.length > submitted.length + open.length + workload.uncounted)
    faults.push(`I-04 ${articles.length} articles, ${submitted.length} acknowledged`);
  return faults;
}

/** I-05: the same key and body give the same answer; another body is refused. */
async function replayFaults(workload) {
  const faults = [];
  const answered = workload.ledger.filter((i) => i.answer && i.answer.status < 300 && !i.replayed);
  const disturbed = answered.filter((i) => i.unknown > 0);
  for (const item of [...disturbed.slice(-30), ...answered.slice(-10)]) {
    item.replayed = true;
    const again = await workload.send(item.name, item.method, item.path, item.body, item.headers);
    if (
      again?.status !== item.answer.status ||
      JSON.stringify(again.body) !== JSON.stringify(item.answer.body)
    )
      faults.push(
        `I-05 another answer to the same key: ${item.path} ${item.answer.status} then ${again?.status}`,
      );
  }
  const [one] = answered.slice(-1);
  if (one) {
    const other = await workload.send(
      one.name,
      one.method,
      one.path,
      { ...one.body, reason: 'Another body altogether.' },
      one.headers,
    );
    if (other && other.status !== 422 && other.status !== 400)
      faults.push(`I-05 another body with the same key: ${other.status}`);
  }
  return faults;
}

/** I-18: whoever followed the stream through all of it has seen every entry of the desk, once and in order. */
async function streamFaults(desk, stream) {
  const rows = await desk.owner(
    'SELECT seq::int AS seq FROM audit.entry WHERE desk IS NOT NULL AND seq > $1 ORDER BY seq',
    [stream.from],
  );
  const want = rows.map((row) => row.seq);
  await until(async () => stream.seen.length >= want.length, 10_000);
  const seen = new Set(stream.seen);
  const missing = want.filter((seq) => !seen.has(seq));
  const inOrder = stream.seen.every((seq, i) => i === 0 || seq > stream.seen[i - 1]);
  return [
    ...(missing.length > 0
      ? [`I-18 the stream left out ${missing.length} entries, the first is ${missing[0]}`]
      : []),
    ...(inOrder ? [] : ['I-18 the stream gave an entry twice or out of order']),
  ];
}
