import { install } from './lib/prepare.mjs';
import { bin } from './lib/prepare.mjs';
import { runQuietly } from './lib/run.mjs';

const CHECKS = [
  ['eslint', ['.', '--max-warnings', '0']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'migrations']],
  ['knip', []],
];

await install();
let failed = 0;
for (const [name, args] of CHECKS) {
  const { code, output } = await runQuietly(bin(name), args);
  console.log(`${code === 0 ? 'clean ' : 'FAILED'} ${name} ${args.join(' ')}`);
  if (code !== 0) {
    failed++;
    console.log(output);
  }
}
process.exit(failed > 0 ? 1 : 0);
