import type { Dashboard } from '@stet/contract';
import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, sample, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

/** The tiles as anybody would count them, with nothing of the views. */
const COUNTS = `
  SELECT count(*) FILTER (WHERE c.blocker IS NOT NULL)::int AS open, count(*) FILTER (WHERE c.state = 'queued')::int AS unassigned,
         count(*) FILTER (WHERE c.state = 'disputed')::int AS disputed
    FROM stet.claim c JOIN stet.article a ON a.id = c.article_id WHERE a.state <> 'released'`;

withBrowser('the board of the desk head', () => {
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

  it('counts as the database does, opens what a tile counts, and keeps the filter in the address', async () => {
    const { page, context, complaints } = await seat(browser, desk, 'desk');
    const figure = async (tile: string): Promise<number> =>
      Number((await page.locator(`[data-tile="${tile}"] b`).textContent()) ?? Number.NaN);
    await eventually('the tiles are the counts of the database', async () => {
      const [counts]: Record<string, number>[] = await desk.source.query(COUNTS);
      const shown = await Promise.all(Object.keys(counts ?? {}).map(figure));
      return JSON.stringify(shown) === JSON.stringify(Object.values(counts ?? {}));
    });
    await page.locator('[data-tile="open"]').click();
    await page.getByRole('heading', { name: 'Claims', exact: true }).waitFor();
    expect(page.url()).toContain('clock=open');
    await page.getByLabel('Anybody').selectOption('ana@demo.stet');
    await page.reload();
    await page.locator('[data-tile="open"][aria-current="true"]').waitFor();
    expect(await page.getByLabel('Anybody').inputValue()).toBe('ana@demo.stet');
    const holders = await page.locator('.late-list .late-holder').allTextContents();
    expect(holders.filter((name) => name !== 'ana')).toEqual([]);
    await page.getByRole('link', { name: 'Show everything' }).click();
    // What stands between the article and release, and who holds it, each a way to the claim.
    await page.locator(`[data-article="${article}"] .between a`).first().click();
    await page.getByRole('heading', { name: 'Gate' }).waitFor();
    expect(page.url()).toContain('claim=');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('follows what another person does without a reload, on the desk and on the wall', async () => {
    const { page, context } = await seat(browser, desk, 'desk');
    await page.goto(`${desk.url}/`);
    const card = page.locator(`[data-article="${article}"]`);
    await card.locator('.between').waitFor();
    const wall = await context.newPage();
    await wall.goto(`${desk.url}/?kiosk=1`);
    await wall.locator('[data-tile="disputed"]').waitFor();
    // No control to press: nobody stands in front of it.
    expect(await wall.locator('button, input, select, nav').count()).toBe(0);
    const holder = await (await desk.as('desk')).claim(claim);
    const name = holder.assignee?.name ?? '';
    await (await desk.as(name)).must(claim, 'start');
    await card.locator('[data-code="in_check"]', { hasText: name }).waitFor({ timeout: 60_000 });
    await wall.locator(`[data-article="${article}"]`, { hasText: 'in check' }).waitFor({ timeout: 60_000 });
    // A dropped connection is seen from across the room, and what was shown stays.
    await context.setOffline(true);
    await wall.getByRole('alert').getByText('No connection').waitFor();
    await wall.locator(`[data-article="${article}"]`).waitFor();
    await context.setOffline(false);
    await wall.getByText('No connection').waitFor({ state: 'detached', timeout: 60_000 });
    await context.close();
  });

  it('opens the most urgent claim by one key', async () => {
    const { page, context } = await seat(browser, desk, 'desk');
    await desk.source.query(
      "UPDATE stet.claim SET due_at = now() - interval '1 hour', at_risk_at = now() - interval '2 hours' WHERE id = $1",
      [claim],
    );
    await page.keyboard.press('u');
    await page.waitForURL((url) => url.search.includes(claim));
    await context.close();
  });

  it('holds two hundred articles in fewer than 3,000 nodes', async () => {
    const { page, context } = await seat(browser, desk, 'desk');
    await page.route('**/api/v1/dashboard*', async (route) => {
      const reply = await route.fetch();
      const wall: Dashboard = await reply.json();
      const many = wall.articles.flatMap((a) =>
        Array.from({ length: 200 }, (_, i) => ({
          ...a,
          id: `${a.id.slice(0, -4)}${String(i).padStart(4, '0')}`,
          title: `${a.title} ${i}`,
        })),
      );
      await route.fulfill({ response: reply, json: { ...wall, articles: many.slice(0, 200) } });
    });
    await page.goto(`${desk.url}/`);
    await page.locator('.card').nth(199).waitFor({ state: 'attached' });
    const nodes = () => page.evaluate<number>('document.querySelectorAll("*").length');
    await page.locator('.card .between').first().waitFor();
    expect(await nodes()).toBeLessThan(3_000);
    await page.locator('.card').nth(120).scrollIntoViewIfNeeded();
    await page.locator('.card').nth(120).locator('.between').waitFor();
    expect(await nodes()).toBeLessThan(3_000);
    await context.close();
  });

  it.each([
    ['light', 1920],
    ['dark', 1920],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    '%s, %i pixels wide: axe finds nothing, nothing scrolls sideways',
    async (colorScheme, width) => {
      const { page, context, complaints } = await seat(browser, desk, 'desk', { colorScheme, width });
      for (const [path, there] of [
        ['/?clock=open', '.late-list'],
        ['/?kiosk=1', '.kiosk-tiles'],
        ['/trends', '.chart'],
      ] as const) {
        await page.goto(desk.url + path);
        await page.locator(there).first().waitFor();
        expect({ path, violations: await violationsOn(page) }).toEqual({ path, violations: [] });
        expect({
          path,
          fits: await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
        }).toEqual({ path, fits: true });
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
