import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

requireNode();
await install();
await build();
const { runDesk } = await import(pathToFileURL(join(ROOT, 'dist/apps/cli/src/desk/run-desk.js')).href);
await runDesk(process.env);
