import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestDesk } from './desk.js';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Where the browser is, if this machine has one; CI must have it. */
export const BROWSER = process.env['STET_TEST_BROWSER'] ?? '';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: BROWSER.startsWith('/') ? BROWSER : `/usr/bin/${BROWSER}`,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console complained about; empty on a good page. */
  readonly complaints: string[];
}

/** Sits a person down at a browser of their own, signed in by the link that `npm start` prints. */
export async function seat(
  browser: Browser,
  desk: TestDesk,
  name: string,
  options: { colorScheme?: 'light' | 'dark'; width?: number; language?: 'en' | 'de' | 'ar' } = {},
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: options.language ?? 'en',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|ERR_/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${desk.url}/sign-in?as=${name}@demo.stet`);
  await page.getByTestId('profile').waitFor();
  return { page, context, complaints };
}

/** Accessibility violations of the page as it stands. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
  });
}
