import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { claimsOf, everybody, personIn, propose, queueTheRest, signOff, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;
const TITLE = 'A wall & <its> harbour';

withBrowser('the fact-check report, in the browser', () => {
  let desk: TestDesk;
  let browser: Browser;
  let article: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    const people = await everybody(desk);
    article = await submit(personIn(people, 'editor'), 'The harbour wall was built in 1904.', {
      title: TITLE,
    });
    await queueTheRest(people, article);
    const claim = (await claimsOf(personIn(people, 'desk'), article))[0]?.id ?? '';
    await propose(people, claim);
    await signOff(people, claim);
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('shows who signed what, is accessible, and is printed without the desk around it', async () => {
    const { page, complaints } = await seat(browser, desk, 'auditor');
    await page.goto(`${desk.url}/articles/${article}`);
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    const sheet = page.getByRole('article', { name: 'Fact-check report' });
    await sheet.getByText('1 of 1 claim signed off.').waitFor();
    await sheet.getByText('Harbour office register, p. 12').waitFor();
    expect(await sheet.getByRole('list', { name: 'Sign-offs' }).textContent()).toMatch(
      /Accurate.*entry \d+ of the log/,
    );
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByTestId('profile').isVisible()).toBe(false);
    expect(await sheet.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('is saved as one file that shows the same, runs nothing and loads nothing', async () => {
    const { page, context } = await seat(browser, desk, 'auditor');
    await page.goto(`${desk.url}/articles/${article}/report`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).not.toMatch(/<script|<link|src=|url\(/);
    const alone = await context.newPage();
    await alone.setContent(saved);
    expect(await alone.getByRole('heading', { level: 1 }).textContent()).toBe(TITLE);
    expect(await alone.title()).toContain(TITLE);
    await alone.getByText('Harbour office register, p. 12').waitFor();
  });

  it('fits a phone, and reads from the right', async () => {
    const { page } = await seat(browser, desk, 'auditor', {
      width: 320,
      language: 'ar',
      colorScheme: 'dark',
    });
    await page.goto(`${desk.url}/articles/${article}/report`);
    await page.getByRole('article', { name: 'تقرير التحقق' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violationsOn(page)).toEqual([]);
  });
});
