import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = join(import.meta.dirname, '../audit');
const GO_MOD = '/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog';
const PYTHON = '/usr/bin/python3';
const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Verifiers that are not ours, as far as this machine has them: name, and what they say of each folder of exports. */
export const OTHER_PROGRAMS: readonly {
  readonly name: string;
  readonly isHere: boolean;
  readonly verdicts: (exports: string) => string[];
}[] = [
  {
    name: 'Go, golang.org/x/mod/sumdb',
    isHere: existsSync(GO_MOD) && has('go', 'version'),
    verdicts: (exports) => run(exports, 'go', 'run', join(PROGRAMS, 'verify.go')),
  },
  {
    name: 'Python, cryptography',
    isHere: has(PYTHON, '-c', 'import cryptography'),
    verdicts: (exports) => run(exports, PYTHON, join(PROGRAMS, 'verify.py')),
  },
];

/** Sorted lines `folder ok` or `folder bad`. @throws Error where the program did not run */
function run(exports: string, command: string, ...args: string[]): string[] {
  const cache = mkdtempSync(join(tmpdir(), 'stet-go-'));
  try {
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOCACHE: cache };
    const { stdout, stderr } = spawnSync(command, [...args, exports], { env, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return stdout.trim().split('\n').sort();
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
