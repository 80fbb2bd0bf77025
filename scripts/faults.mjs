import { join } from 'node:path';
import { build, install } from './lib/prepare.mjs';
import { ROOT, run } from './lib/run.mjs';

await install();
await build();
process.exit(await run(process.execPath, [join(ROOT, 'test/faults/run.mjs'), ...process.argv.slice(2)]));
