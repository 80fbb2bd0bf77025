import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSERS, has } from './lib/has.mjs';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT, fail } from './lib/run.mjs';
import { LOOKS, SCREENS } from './lib/screens.mjs';

// Pictures of every screen of the demo desk, in `docs/screens`: `npm run screenshots`, or with the names of some.
requireNode();
await install();
await build();
const { chromium } = await import('playwright-core');
const browserName = has(BROWSERS);
if (!browserName) fail('Pictures need a Chromium.');
const wanted = process.argv.slice(2);
const folder = join(ROOT, 'docs/screens');
const data = mkdtempSync(join(tmpdir(), 'stet-screens-'));
const inherited = { ...process.env };
delete inherited.DATABASE_URL;
delete inherited.REDIS_URL;
const desk = spawn(process.execPath, [join(ROOT, 'scripts/start.mjs')], {
  env: { ...inherited, PORT: '0', STET_DATA_DIR: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => desk.once('exit', resolve));
const url = await new Promise((resolve) => {
  let printed = '';
  desk.stdout.on('data', (bytes) => {
    printed += bytes;
    const ready = /^Stet is ready at (\S+)$/m.exec(printed);
    if (ready) resolve(ready[1]);
  });
  desk.once('exit', () => resolve(null));
});
if (!url) fail('The demo desk did not start.');

const browser = await chromium.launch({ executablePath: `/usr/bin/${browserName}`, args: ['--no-sandbox'] });
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [look, { width, height, colorScheme, locale }] of Object.entries(LOOKS)) {
  const seats = new Map();
  for (const { name, as, open, path } of SCREENS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    let page = seats.get(as);
    if (!page) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
      page = await context.newPage();
      await page.goto(`${url}/sign-in?as=${as}@demo.stet`);
      await page.getByTestId('profile').waitFor();
      seats.set(as, page);
    }
    await page.goto(url + (path ?? (await open(page))));
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
    await page.screenshot({ path: join(folder, `${name}-${look}.jpg`), type: 'jpeg', quality: 50 });
  }
  for (const page of seats.values()) await page.context().close();
}
await browser.close();
desk.kill('SIGTERM');
await ended;
rmSync(data, { recursive: true, force: true });
console.log(`${readdirSync(folder).length} pictures in docs/screens.`);
