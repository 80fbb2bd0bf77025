import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLines, exportOf, type Exported } from '../../../test/support/audit-log.js';
import { HONEST, TAMPERINGS } from '../../../test/support/tampering.js';

const PROGRAMS = join(import.meta.dirname, '../../../test/audit');
const GO_MOD = '/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog';
const python = '/usr/bin/python3';
const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const hasGo = existsSync(GO_MOD) && has('go', 'version');
const hasPython = has(python, '-c', 'import cryptography');

function write(folder: string, made: Exported): void {
  mkdirSync(folder);
  const put = (name: string, data: string | Buffer) => writeFileSync(join(folder, name), data);
  put('log.jsonl', Buffer.concat(made.lines));
  put('payloads.jsonl', made.payloads.map((p) => `${JSON.stringify(p)}\n`).join(''));
  put('proof', made.proof);
  put('consistency', made.consistency.map((h) => `${h.toString('base64')}\n`).join(''));
  put('older', made.older);
  put('newer', made.newer);
  put('vkey', made.vkey);
}

const honest = [HONEST, ...[8, 9, 64, 100].map((size) => exportOf(buildLines(size), 7))];
const expected = [
  ...honest.map((_, i) => `honest-${i} ok`),
  ...TAMPERINGS.map((_, i) => `tampered-${i} bad`),
].sort();

describe('programs that are not ours reach the same verdict on every export', () => {
  let folder = '';
  let exports = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stet-exports-'));
    exports = join(folder, 'exports');
    mkdirSync(exports);
    for (const [i, made] of honest.entries()) write(join(exports, `honest-${i}`), made);
    for (const [i, { made }] of TAMPERINGS.entries()) write(join(exports, `tampered-${i}`), made);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const verdicts = (command: string, ...args: string[]): string[] => {
    const env = {
      ...process.env,
      GO111MODULE: 'off',
      GOPATH: '/usr/share/gocode',
      GOCACHE: join(folder, 'go'),
    };
    const { stdout, stderr } = spawnSync(command, [...args, exports], { env, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return stdout.trim().split('\n').sort();
  };

  (hasGo ? it : it.skip)(
    'Go, golang.org/x/mod/sumdb',
    () => {
      expect(verdicts('go', 'run', join(PROGRAMS, 'verify.go'))).toEqual(expected);
    },
    120_000,
  );

  (hasPython ? it : it.skip)(
    'Python, cryptography',
    () => {
      expect(verdicts(python, join(PROGRAMS, 'verify.py'))).toEqual(expected);
    },
    60_000,
  );
});
