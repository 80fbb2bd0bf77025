import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BACKENDS } from '../support/cluster.js';
import { say } from '../support/say.js';

/** What rests on the queue, or on who takes a job: once more where the queue is PostgreSQL. */
const OF_QUEUES = 'F1,F2,F3,F4,F5,F10,F11,F12,F13,F14,F15';

/** CI's share of `npm run faults`: each fault once, the ledger and every promise checked on the way and at the end. */
it.each(BACKENDS)(
  'holds every promise while things fall, queue on %s',
  (backend) => {
    const share = backend === 'redis' ? ['--rounds', '22'] : ['--rounds', '11', '--only', OF_QUEUES];
    const args = ['--seed', '5', '--check', '11', '--minutes', '4', '--backend', backend, ...share];
    const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...args], {
      encoding: 'utf8',
    });
    say(ran.stdout.slice(ran.stdout.lastIndexOf('\n\n') + 1));
    expect(ran.stdout.split('\n').filter((line) => line.includes('VIOLATION'))).toEqual([]);
    expect(ran.status).toBe(0);
  },
  600_000,
);
