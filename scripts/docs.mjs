import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install } from './lib/prepare.mjs';
import { ROOT, run } from './lib/run.mjs';
import { bin } from './lib/prepare.mjs';
import { workflowTable } from './lib/workflow-table.mjs';

await install();
await build();
const { CLAIM_MOVES, RIGHTS } = await import('../dist/libs/domain/src/index.js');
const file = join(ROOT, 'docs/WORKFLOW.md');
writeFileSync(file, workflowTable(CLAIM_MOVES, RIGHTS));
await run(bin('prettier'), ['--write', '--log-level', 'warn', file]);
