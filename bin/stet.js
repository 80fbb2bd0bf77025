#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = join(import.meta.dirname, '../dist/apps/cli/src/main.js');
if (existsSync(program)) await import(pathToFileURL(program).href);
else {
  process.stderr.write('Stet is not built yet: run npm ci && npm run build.\n');
  process.exitCode = 1;
}
