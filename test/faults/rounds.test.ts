import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BACKENDS } from '../support/cluster.js';
import { say } from '../support/say.js';

/** CI's share of `npm run faults`: two of every fault, the ledger and every promise checked on the way and at the end. */
it.each(BACKENDS)(
  'holds every promise while things fall, queue on %s',
  (backend) => {
    const rounds = backend === 'redis' ? '28' : '11';
    const args = ['--seed', '5', '--rounds', rounds, '--check', '14', '--minutes', '4', '--backend', backend];
    const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...args], {
      encoding: 'utf8',
    });
    say(ran.stdout.slice(ran.stdout.lastIndexOf('\n\n') + 1));
    expect(ran.stdout.split('\n').filter((line) => line.includes('VIOLATION'))).toEqual([]);
    expect(ran.status).toBe(0);
  },
  420_000,
);
