import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { pressOffer } from '../support/pick-words.js';
import { claimsOf, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

const FIRST = 'Eleven people were treated for cuts and bruises at the harbour.';
const OTHER = 'In all, 14 people were treated for cuts and bruises at the harbour.';
const TEXT = `${FIRST} The mill in Silver Street opened in 1895.\n\n${OTHER} The council paid £2.7m for the roof of the hall.`;
const ASIDE =
  'The mill in Silver Street opened in 1895.\n\nWho would want to go back there by night in winter?';

withBrowser('what the engine found', () => {
  let desk: TestDesk;
  let browser: Browser;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('says why, sets contradictions side by side, and is reshaped by selecting text', async () => {
    const article = await submit(await desk.as('editor'), TEXT);
    const person = await desk.as('desk');
    const numbered = async (exact: string): Promise<string | undefined> =>
      (await claimsOf(person, article)).find((c) => c.exact.startsWith(exact) && c.state !== 'withdrawn')?.id;
    const { page } = await seat(browser, desk, 'desk', { width: 1440 });
    page.setDefaultTimeout(90_000);
    await page.goto(`${desk.url}/articles/${article}?claim=${(await numbered('Eleven')) ?? ''}`);
    const beside = page.locator('.claim-hint .side-by-side');
    await beside.first().waitFor();
    expect(await beside.first().innerText()).toContain('14 people');
    await page.locator('details.why summary').click();
    expect(await page.locator('details.why li').count()).toBeGreaterThan(1);

    await eventually('the bounds moved', async () => {
      const claims = await claimsOf(person, article);
      if (claims.some((c) => c.exact === 'Eleven people were treated for cuts')) return true;
      await pressOffer(page, 'Eleven people were treated for cuts', /^Make it the bounds/u);
      return false;
    });

    await eventually('one claim is left of the two', async () => {
      const claims = await claimsOf(person, article);
      if (claims.some((c) => c.exact.startsWith('Eleven') && c.state === 'withdrawn')) return true;
      // What the page knows of the claim may still be from before its bounds moved: then it is refused, and asked again.
      await pressOffer(page, 'In all, 14 people were treated', /^Merge claim/u);
      return false;
    });
  });

  it('takes in a claim the engine missed, cuts it in two and draws it wider, all by selecting text', async () => {
    const article = await submit(await desk.as('editor'), ASIDE);
    const person = await desk.as('desk');
    const { page } = await seat(browser, desk, 'desk', { width: 1440 });
    page.setDefaultTimeout(90_000);
    await page.goto(`${desk.url}/articles/${article}`);
    await page.locator('[data-block]').first().waitFor();
    const stands = async (exact: string): Promise<boolean> =>
      (await claimsOf(person, article)).some((c) => c.exact === exact && c.state !== 'withdrawn');
    /** Picks the words and presses the offer until the desk has what should come of it. */
    const until = (words: string, offer: RegExp, ...claims: string[]): Promise<boolean> =>
      eventually(`${claims.join(' and ')}`, async () => {
        if ((await Promise.all(claims.map(stands))).every(Boolean)) return true;
        await pressOffer(page, words, offer);
        return false;
      });

    await until('go back there by night in winter', /^Add as a claim/u, 'go back there by night in winter');
    await until('in winter', /^Split claim/u, 'go back there by night', 'in winter');
    await until('back there by night', /^Make it the bounds/u, 'back there by night');
  });
});
