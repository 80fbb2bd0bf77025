import type { RevisionChanges } from '@stet/contract';
import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { claimWith, revise } from '../support/revise.js';
import { everybody, gateOf, personIn, propose, sample, signOff, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

const FERRY = sample('ferry.md');
const COST = 'It cost the town 310,000 pounds in 2024.';
/** A sentence turned, one moved where it may mean something else, a headline that no longer repeats its claim. */
const EDITED = FERRY.replace('has been repaired', 'has not been repaired')
  .replace(` ${COST}`, `\n\n> ${COST}`)
  .replace('carries 412 passengers a week', 'carries 412 people a week');

withBrowser('a revision on the screen', () => {
  let desk: TestDesk;
  let browser: Browser;
  let article: string;
  let changes: RevisionChanges;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    const people = await everybody(desk);
    const editor = personIn(people, 'editor');
    article = await submit(editor, FERRY, { format: 'markdown' });
    const repaired = await claimWith(editor, article, 'has been repaired');
    await propose(people, repaired.id);
    await signOff(people, repaired.id);
    changes = await revise(editor, article, EDITED);
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  const address = (more = '') => `${desk.url}/articles/${article}/revisions/2${more}`;

  it.each([
    ['light', 1440, 'en'],
    ['dark', 1440, 'en'],
    ['light', 320, 'en'],
    ['light', 1280, 'ar'],
  ] as const)(
    '%s, %i pixels, %s: axe finds nothing, nothing scrolls sideways',
    async (colorScheme, width, language) => {
      const { page, context, complaints } = await seat(browser, desk, 'editor2', {
        colorScheme,
        width,
        language,
      });
      const line = changes.items.find((c) => c.outcome === 'ambiguous')?.claim ?? '';
      await page.goto(address(`?line=${line}`));
      await page.locator('.decide').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it('counts what the server found, shows the words that changed and the verdict they had', async () => {
    const { page, context } = await seat(browser, desk, 'editor2');
    await page.goto(address('?show=all'));
    await page.locator('.line-list').waitFor();
    for (const outcome of ['kept', 'stale', 'withdrawn', 'ambiguous', 'new'] as const) {
      const count = changes.items.filter((c) => c.outcome === outcome).length;
      expect([outcome, await page.locator(`[data-count="${outcome}"]`).textContent()]).toEqual([
        outcome,
        String(count),
      ]);
    }
    expect(await page.locator('.line-list li').count()).toBe(changes.items.length);
    const stale = changes.items.find((c) => c.before?.includes('has been repaired'));
    await page.goto(address(`?line=${stale?.claim}`));
    const walk = page.getByRole('complementary', { name: 'Claims of this revision' });
    await walk.locator('.difference ins').filter({ hasText: 'not' }).waitFor();
    await walk.getByText('Found before: Accurate').waitFor();
    expect(await page.locator(`mark[data-line="${stale?.claim}"][aria-current]`).count()).toBeGreaterThan(1);
    await context.close();
  });

  it('says to whoever wrote the text that another has to decide', async () => {
    const { page, context } = await seat(browser, desk, 'editor');
    await page.goto(address('?show=ambiguous'));
    await page.locator('.line-list').waitFor();
    await page.keyboard.press(']');
    const denied = await claimWith(await desk.as('editor'), article, COST);
    const { availableActions } = await (await desk.as('editor')).claim(denied.id);
    const reason = availableActions.find((a) => a.action === 'resolve-match')?.reason ?? 'no reason given';
    await page.locator('.decide').getByText(reason).waitFor();
    await context.close();
  });

  it('is decided by keys alone, one after the other', async () => {
    const { page, context, complaints } = await seat(browser, desk, 'editor2');
    await page.goto(`${desk.url}/articles/${article}`);
    await page.getByRole('link', { name: 'Compare with the text before' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('2 claims need a decision').waitFor();
    await page.keyboard.press('j');
    await page.locator('[data-line-in-hand]').waitFor();
    for (const left of ['1 claim needs a decision', 'No claim needs a decision.']) {
      const [line] = await page.locator('[data-line-in-hand]').all();
      if (!(await line?.locator('.decide').count())) await page.keyboard.press(']');
      await page.locator('.decide button:not([disabled])').first().waitFor();
      await page.keyboard.press('1');
      await page.getByText(left).waitFor();
    }
    const { blockers } = await gateOf(await desk.as('editor'), article);
    expect(blockers.filter((b) => ['ambiguous_match', 'inconsistent_occurrence'].includes(b.code))).toEqual(
      [],
    );
    // Place 1 was chosen for the one, “the same fact” for the other: neither lost a place.
    const settled = changes.items.filter(
      (c) => c.outcome === 'ambiguous' || (c.inconsistent ?? []).length > 0,
    );
    const watcher = await desk.as('editor');
    const places = await Promise.all(
      settled.map(async (c) => (await watcher.claim(c.claim ?? '')).occurrences.length),
    );
    expect(places.toSorted()).toEqual([1, 2]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
