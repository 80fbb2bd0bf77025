import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install } from './lib/prepare.mjs';
import { ROOT, fail, run } from './lib/run.mjs';

await install();
await build();
const folder = join(ROOT, 'test/bench');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.mjs'))
  .map((name) => name.slice(0, -'.bench.mjs'.length));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) fail(`There is no bench ${unknown.join(', ')}; there are ${names.join(', ')}.`);
for (const name of wanted.length > 0 ? wanted : names) {
  const code = await run(process.execPath, [join(folder, `${name}.bench.mjs`)]);
  if (code !== 0) process.exit(code);
}
