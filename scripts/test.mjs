import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, has } from './lib/has.mjs';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT, fail, run } from './lib/run.mjs';

requireNode();
await install();
await build();

// What CI must not go without; elsewhere a suite that cannot run says so and is skipped.
const parts = {
  redis: has(['redis-server', 'valkey-server']),
  browser: has(BROWSERS),
  go:
    existsSync('/usr/share/gocode/src/golang.org/x/mod/sumdb') &&
    spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0,
  python: spawnSync('/usr/bin/python3', ['-c', 'import cryptography'], { stdio: 'ignore' }).status === 0,
};
const required = (process.env.STET_TEST_REQUIRE ?? '').split(',').filter(Boolean);
const missing = required.filter((name) => !parts[name]);
if (missing.length > 0) fail(`Required for these tests and not on this machine: ${missing.join(', ')}.`);
for (const [name, found] of Object.entries(parts))
  if (!found) console.log(`No ${name} on this machine: its tests are skipped.`);

const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
const report = join(folder, 'report.json');
const args = [
  join(ROOT, 'node_modules/jest/bin/jest.js'),
  '--json',
  `--outputFile=${report}`,
  '--maxWorkers=2',
  ...process.argv.slice(2),
];
const code = await run(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', ...args],
  {
    STET_TEST_BROWSER: parts.browser ?? '',
  },
);
let totals;
try {
  totals = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  fail('The tests did not run to their end.\n0 passed, 1 failed');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
if (totals.numPendingTests > 0) console.log(`${totals.numPendingTests} skipped`);
console.log(`${totals.numPassedTests} passed, ${failed} failed`);
process.exit(code === 0 && failed === 0 ? 0 : 1);
