import type { Browser, Locator, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { sample, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('the text and its margin', () => {
  let desk: TestDesk;
  let browser: Browser;
  let article: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    article = await submit(await desk.as('editor'), sample('harbour.txt'));
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  const sit = async (width: number): Promise<Page> => {
    const { page } = await seat(browser, desk, 'desk', { width });
    await page.goto(`${desk.url}/articles/${article}`);
    await page.locator('mark').first().waitFor();
    return page;
  };
  const current = (page: Page): Promise<string | null> =>
    page.locator('mark[aria-current]').first().getAttribute('data-claim');
  /** Top of the mark and of the open card, and whether any two cards lie over one another. */
  const lie = (page: Page) =>
    page.evaluate<{ cards: number; apart: number; over: number }>(`(() => {
      const boxes = [...document.querySelectorAll('[data-card]')]
        .map((card) => card.getBoundingClientRect())
        .sort((a, b) => a.top - b.top);
      const mark = document.querySelector('mark[aria-current][data-starts]')?.getBoundingClientRect();
      const card = document.querySelector('[data-active]')?.getBoundingClientRect();
      return {
        cards: boxes.length,
        apart: Math.abs((mark?.top ?? 0) - (card?.top ?? 999)),
        over: boxes.filter((box, i) => i > 0 && box.top < boxes[i - 1].bottom - 0.5).length,
      };
    })()`);
  const cardOf = (card: Locator): Promise<string | null> =>
    card.locator('xpath=..').getAttribute('data-card');

  it.each([1440, 1024])('%i px: mark and card are in step, from either side', async (width) => {
    const page = await sit(width);
    await page.locator('mark').nth(3).click();
    await page.locator('[data-active]').waitFor();
    const clicked = await current(page);
    expect(await cardOf(page.locator('[data-active]'))).toBe(clicked);
    const beside = await lie(page);
    expect(beside.apart).toBeLessThanOrEqual(4);
    expect(beside).toMatchObject({ over: 0 });
    expect(beside.cards).toBeGreaterThan(3);

    const other = page.locator(`[data-card]:not([data-card="${clicked}"]) .card-line`).last();
    const id = await cardOf(other);
    await other.click();
    await page.locator(`mark[aria-current][data-claim="${id}"]`).first().waitFor();
    expect((await lie(page)).apart).toBeLessThanOrEqual(4);
    expect((await lie(page)).over).toBe(0);
    await page.context().close();
  });

  it('goes from claim to claim by j and k; a screen reader hears which of how many', async () => {
    const page = await sit(1440);
    await page.keyboard.press('j');
    await page.locator('mark[aria-current]').first().waitFor();
    const first = await current(page);
    expect(await page.locator('mark[aria-current]').first().getAttribute('aria-label')).toMatch(
      /^Claim 1 of \d+, /,
    );
    await page.keyboard.press('j');
    await page.waitForFunction(`document.activeElement?.dataset.claim !== '${first}'`);
    await page.keyboard.press('k');
    await page.locator(`mark[aria-current][data-claim="${first}"]`).first().waitFor();
    await page.context().close();
  });

  it('marks what the address asks for, and says how many', async () => {
    const page = await sit(1440);
    const all = await page.locator('mark').count();
    await page.getByLabel('Any kind').selectOption('date');
    await page.waitForURL(/kind=date/);
    expect(await page.locator('mark').count()).toBeLessThan(all);
    await page.reload();
    await page.locator('mark').first().waitFor();
    expect(await page.locator('mark').count()).toBeLessThan(all);
    await page.context().close();
  });

  it('390 px: the claim comes as a sheet from below, and the text stays in sight', async () => {
    const page = await sit(390);
    await page.locator('mark').nth(2).click();
    const panel = page.getByRole('complementary', { name: 'Claim' });
    await panel.getByRole('heading', { name: /^Claim \d+/ }).waitFor();
    const sheet = await page.locator('.reading-side').boundingBox();
    const mark = await page.locator('mark[aria-current]').first().boundingBox();
    expect(sheet?.width).toBe(390);
    expect((mark?.y ?? 999) + 10).toBeLessThan(sheet?.y ?? 0);
    await page.context().close();
  });

  it('takes selected text as a claim by one key', async () => {
    const page = await sit(1440);
    const before = await page.locator('mark[data-starts]').count();
    await page.locator('.block > span').filter({ hasText: /\w{4}/ }).first().dblclick();
    await page.getByRole('toolbar', { name: 'The selected text' }).waitFor();
    await page.keyboard.press('c');
    await page.getByText(/Claim \d+ added/).waitFor();
    expect(await page.locator('mark[data-starts]').count()).toBeGreaterThan(before);
    await page.context().close();
  });
});
