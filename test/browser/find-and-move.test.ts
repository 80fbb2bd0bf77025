import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { claimsOf, everybody, personIn, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('finding claims and moving many', () => {
  let desk: TestDesk;
  let browser: Browser;
  let people: Record<string, Client>;
  let article: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    people = await everybody(desk);
    // All is left to a person, so that there is something to move.
    await desk.source.query(
      `UPDATE stet.desk SET policy = policy || '{"queueFromWorth": 1, "dismissBelowWorth": 0}'`,
    );
    article = await submit(
      personIn(people, 'editor'),
      'The lighthouse of Eastcliff was painted in 1911.\n\nThe harbour of Eastcliff was dredged in 1934.',
      { title: 'Eastcliff' },
    );
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('finds by a word, shows what one move would do to each, makes it, and says what became of each', async () => {
    const { page, complaints } = await seat(browser, desk, 'editor2');
    await page.keyboard.press('/');
    await page.waitForURL(/\/search/);
    await page.getByRole('searchbox').fill('Eastcliff');
    const boxes = page.getByRole('checkbox', { name: /Select claim/ });
    await boxes.nth(1).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    for (const box of await boxes.all()) await box.check();
    const bar = page.getByRole('region', { name: 'One move for all selected claims' });
    // A sign-off says that a person has read it: it is there to be seen, and not to be picked.
    expect(await bar.locator('optgroup[disabled] option').count()).toBeGreaterThan(0);
    await bar.getByLabel('Move').selectOption('queue');
    await bar.getByRole('button', { name: 'Preview' }).click();
    await bar.getByText(/2 of 2 would move/).waitFor();
    const before = await claimsOf(personIn(people, 'desk'), article);
    expect(before.map((c) => c.state)).toEqual(['extracted', 'extracted']);
    await bar.getByRole('button', { name: 'Move 2 claims' }).click();
    await bar.getByText(/2 of 2 moved/).waitFor();
    await eventually('both went to the checkers', async () =>
      (await claimsOf(personIn(people, 'desk'), article)).every((c) => c.state !== 'extracted'),
    );
    expect(complaints).toEqual([]);
  });

  it.each([
    ['the board as a figure filters it', '/?clock=open', 1280],
    ['the board on a phone', '/?clock=open', 320],
    ['the wall', '/?kiosk=1', 1920],
    ['what was found, on a phone', '/search?q=Eastcliff', 320],
  ] as const)('%s is accessible and does not scroll sideways', async (_what, path, width) => {
    const { page, context, complaints } = await seat(browser, desk, 'desk', { width });
    await page.goto(desk.url + path);
    await page.getByText('Eastcliff').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
