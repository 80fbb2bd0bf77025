import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { quiesce, violations } from './harness/checks.mjs';
import { openDesk } from './harness/desk.mjs';
import { FAULTS } from './harness/faults.mjs';
import { pause, seeded, until } from './harness/random.mjs';
import { Stream } from './harness/stream.mjs';
import { Workload } from './harness/workload.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '100000' },
    check: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    backend: { type: 'string', default: 'redis' },
  },
});
const seed = Number(values.seed);
const end = performance.now() + Number(values.minutes) * 60_000;
const say = (line) => process.stdout.write(`${line}\n`);

const desk = await openDesk(values.backend);
const schedule = seeded(seed);
const workload = new Workload(desk, seed);
const names = Object.keys(FAULTS)
  .filter((name) => values.only === '' || values.only.split(',').includes(name))
  .filter((name) => !FAULTS[name].needs || FAULTS[name].needs === desk.backend);
const tally = Object.fromEntries(
  names.map((name) => [name, { rounds: 0, injected: 0, violations: 0, slowest: 0 }]),
);
const broken = [];
say(`seed ${seed}, queue on ${desk.backend}, faults ${names.join(' ')}`);
if (spawnSync('faketime', ['--version']).status !== 0)
  say('F16 clock skew: faketime is not on this machine; skipped');

/** A bag that is filled anew when it is empty: every fault comes up equally often, in an order of the seed's. */
let bag = [];
const draw = () => {
  if (bag.length === 0) bag = names.map((name) => [schedule.next(), name]).sort((a, b) => a[0] - b[0]);
  const [, name] = bag.pop();
  return { name, ...FAULTS[name].draw(schedule) };
};

try {
  await workload.open();
  const stream = new Stream(desk, workload.cookies.get('head'));
  if ((await until(async () => workload.articles.length >= 3, 60_000)) === null)
    throw new Error('the desk does not get to work');
  let sinceCheck = [];
  const check = async () => {
    await workload.rest();
    const quiet = await quiesce(desk);
    const found = await violations(desk, workload, stream);
    if (quiet === null) found.push('I-13 jobs are still pending a minute after the last fault');
    for (const what of found) say(`  VIOLATION ${what}`);
    if (found.length > 0) for (const name of new Set(sinceCheck)) tally[name].violations += found.length;
    broken.push(...found);
    sinceCheck = [];
    workload.resume();
  };
  for (let round = 1; round <= Number(values.rounds) && performance.now() < end; round++) {
    const { name, ...fault } = draw();
    const about = tally[name];
    await pause(100 + schedule.below(300));
    const found = (await FAULTS[name].inject(desk, fault, { workload, r: schedule })) ?? [];
    const healed = performance.now();
    const recovery = await until(async () => workload.lastWrite > healed, 60_000, 20);
    about.rounds++;
    about.injected += fault.count;
    about.slowest = Math.max(about.slowest, recovery ?? 60_000);
    if (recovery === null) found.push(`${name}: nobody could write for a minute after it was healed`);
    for (const what of found) say(`  VIOLATION ${name} ${what}`);
    about.violations += found.length;
    broken.push(...found);
    sinceCheck.push(name);
    say(`round ${round} ${name} ${JSON.stringify(fault)} recovered in ${Math.round(recovery ?? 60_000)} ms`);
    if (round % Number(values.check) === 0) await check();
  }
  await check();
  await workload.stop();
  await stream.close();
} catch (error) {
  say(`the harness itself fell: ${error instanceof Error ? error.stack : error}`);
  broken.push('harness');
} finally {
  workload.busy = false;
  const internal = desk.printed
    .join('')
    .split('\n')
    .filter((line) => line.includes('"internal"'));
  for (const line of internal.slice(0, 5)) say(`  the api said: ${line.slice(0, 1_500)}`);
  await desk.close();
}

say('');
say('| fault | what | injected | violations | slowest recovery |');
say('| --- | --- | --- | --- | --- |');
for (const [name, t] of Object.entries(tally))
  say(
    `| ${name} | ${FAULTS[name].what} | ${t.injected} | ${t.violations} | ${(t.slowest / 1000).toFixed(1)} s |`,
  );
const kills = (tally.F1?.injected ?? 0) + (tally.F2?.injected ?? 0);
const total = Object.values(tally).reduce((sum, t) => sum + t.injected, 0);
const done = workload.ledger.filter((i) => i.answer && i.answer.status < 300).length;
const unknown = workload.ledger.filter((i) => i.unknown > 0).length;
say(
  `${total} faults, ${kills} kills, ${workload.ledger.length} changes asked, ${done} done, ${unknown} with an unknown outcome, ${broken.length} violations, seed ${seed}`,
);
process.exit(broken.length > 0 ? 1 : 0);
