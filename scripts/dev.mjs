import { watch } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';

// Rebuilds and restarts the whole desk a moment after a source was saved; the data stays.
requireNode();
await install();
let desk = null;
let timer = null;

async function restart() {
  if (desk) {
    const ended = new Promise((resolve) => desk.once('exit', resolve));
    desk.kill('SIGTERM');
    await ended;
  }
  await build();
  desk = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], { stdio: 'inherit' });
}

for (const folder of ['apps', 'libs', 'migrations']) {
  watch(join(ROOT, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), 300);
  });
}
process.on('SIGINT', () => desk?.once('exit', () => process.exit(0)));
process.on('SIGTERM', () => desk?.kill('SIGTERM'));
await restart();
