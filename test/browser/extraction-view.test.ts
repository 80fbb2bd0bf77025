import type { Browser, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { claimsOf, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

const FIRST = 'Eleven people were treated for cuts and bruises at the harbour.';
const OTHER = 'In all, 14 people were treated for cuts and bruises at the harbour.';
const TEXT = `${FIRST} The mill in Silver Street opened in 1895.\n\n${OTHER} The council paid £2.7m for the roof of the hall.`;

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

  /** Picks words of a paragraph as a mouse would. */
  const select = (page: Page, words: string): Promise<unknown> =>
    page.evaluate(`(() => {
      const words = ${JSON.stringify(words)};
      const block = [...document.querySelectorAll('[data-block]')].find((b) => b.textContent.includes(words));
      const at = block.textContent.indexOf(words);
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let seen = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = seen + node.length;
        if (at >= seen && at < end) range.setStart(node, at - seen);
        if (at + words.length > seen && at + words.length <= end) range.setEnd(node, at + words.length - seen);
        seen = end;
      }
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      block.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    })()`);

  /** Presses an offer of the toolbar; picks the words again where the page was drawn anew meanwhile, as a person would. */
  const press = async (page: Page, words: string, offer: RegExp): Promise<void> => {
    const button = page.locator('.selection-bar').getByText(offer);
    if (await button.isVisible()) await button.click({ timeout: 1_000 }).catch(() => undefined);
    else await select(page, words);
  };

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
      await press(page, 'Eleven people were treated for cuts', /^Make it the bounds/u);
      return false;
    });

    await eventually('one claim is left of the two', async () => {
      const claims = await claimsOf(person, article);
      if (claims.some((c) => c.exact.startsWith('Eleven') && c.state === 'withdrawn')) return true;
      // What the page knows of the claim may still be from before its bounds moved: then it is refused, and asked again.
      await press(page, 'In all, 14 people were treated', /^Merge claim/u);
      return false;
    });
  });
});
