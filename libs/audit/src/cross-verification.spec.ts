import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLines, exportOf, type Exported } from '../../../test/support/audit-log.js';
import { OTHER_PROGRAMS } from '../../../test/support/other-programs.js';
import { HONEST, TAMPERINGS } from '../../../test/support/tampering.js';

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

  for (const { name, isHere, verdicts } of OTHER_PROGRAMS)
    (isHere ? it : it.skip)(name, () => expect(verdicts(exports)).toEqual(expected), 120_000);
});
