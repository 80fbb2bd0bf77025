import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { assignee, claimsOf, sample, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('every screen can be used by everybody', () => {
  let desk: TestDesk;
  let browser: Browser;
  let article: string;
  let claim: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    const editor = await desk.as('editor');
    article = await submit(editor, sample('harbour.txt'));
    claim =
      (await claimsOf(editor, article)).find((c) => c.state !== 'dismissed' && c.state !== 'extracted')?.id ??
      '';
    await assignee(editor, claim);
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)(
    '%s, %i pixels wide: axe finds nothing, nothing scrolls sideways',
    async (colorScheme, width) => {
      const { page, context, complaints } = await seat(browser, desk, 'desk', { colorScheme, width });
      const screens: [string, string][] = [
        ['/', 'Late'],
        [`/articles/${article}`, 'Gate'],
        [`/articles/${article}?claim=${claim}`, 'What you can do'],
        ['/inbox', 'Inbox'],
        ['/audit', 'Audit'],
        ['/trends', 'Throughput'],
        ['/admin/people', 'Invited, not here yet'],
        ['/admin/work', 'In their hands'],
        ['/admin/policy', 'Policy'],
        ['/admin/queues', 'Dead letters'],
        ['/profile', 'Keys for programs'],
      ];
      for (const [path, heading] of screens) {
        await page.goto(desk.url + path);
        await page.getByRole('heading', { name: heading }).first().waitFor();
        expect({ path, violations: await violationsOn(page) }).toEqual({ path, violations: [] });
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      await page.getByTestId('profile').click();
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
