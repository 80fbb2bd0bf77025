import { join } from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT, fail } from './lib/run.mjs';
import { builtManifest, firstScreens, gzippedBytes } from './lib/weigh.mjs';

/** Script of a first screen, gzipped: what a phone on a train fetches before it shows anything. */
const MOST_KB = 200;

requireNode();
await install();
await build();
const dist = join(ROOT, 'dist/web');
const screens = firstScreens(builtManifest(dist), gzippedBytes(dist));
if (screens.length === 0) fail('The web app was built without pages.');
console.log(`kB of gzipped script before the first screen, at most ${MOST_KB}:`);
for (const { page, bytes } of screens) console.log(`${(bytes / 1000).toFixed(1).padStart(6)}  ${page}`);
const over = screens.filter(({ bytes }) => bytes > MOST_KB * 1000);
if (over.length > 0) fail(`Over the budget: ${over.map(({ page }) => page).join(', ')}.`);
