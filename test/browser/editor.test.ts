import type { Browser, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { claimWith } from '../support/revise.js';
import { everybody, personIn, propose, sample, signOff, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

const WORDS = 'has been repaired';

withBrowser('the editor', () => {
  let desk: TestDesk;
  let browser: Browser;
  let article: string;
  let number: number;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    const people = await everybody(desk);
    article = await submit(personIn(people, 'editor'), sample('ferry.md'), { format: 'markdown' });
    const claim = await claimWith(personIn(people, 'editor'), article, WORDS);
    number = claim.number;
    await propose(people, claim.id);
    await signOff(people, claim.id);
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  const textbox = (page: Page) => page.getByRole('textbox', { name: 'The article’s text' });
  const marked = async (page: Page): Promise<string> =>
    (await page.locator(`.text-editor mark[data-number="${number}"]`).allTextContents()).join('');

  /** Puts the cursor before a word by keys alone. */
  async function cursorBefore(page: Page, words: string): Promise<void> {
    await textbox(page).focus();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 120; i++) {
      const there = await page.evaluate<boolean>(`(() => {
        const { focusNode, focusOffset } = getSelection();
        const line = (focusNode.nodeType === 3 ? focusNode.parentElement : focusNode).closest('.cm-line');
        if (!line) return false;
        const range = document.createRange();
        range.setStart(focusNode, focusOffset);
        range.setEnd(line, line.childNodes.length);
        return range.toString().trimStart().startsWith(${JSON.stringify(words)});
      })()`);
      if (there) return;
      await page.keyboard.press('Control+ArrowRight');
    }
    throw new Error(`the cursor does not come to “${words}”`);
  }

  it('says what an edit would take away while it is typed, keeps it over a reload, and saves it by a key', async () => {
    const { page, context, complaints } = await seat(browser, desk, 'editor', { width: 1440 });
    await page.goto(`${desk.url}/articles/${article}`);
    await page.getByRole('link', { name: 'Edit the text' }).focus();
    await page.keyboard.press('Enter');
    await textbox(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await cursorBefore(page, 'been repaired');
    await page.keyboard.type(' not');
    await page.locator(`.trial li[data-outcome="stale"]`).getByText(`Claim ${number}`).waitFor();
    await page
      .locator('[data-trial="now"]')
      .getByText(/sign-offs? would be lost/)
      .waitFor();
    expect(await page.locator('.trial .difference ins').first().textContent()).toContain('not');
    expect(await marked(page)).toContain('has not been repaired');
    await page.locator(`.text-editor mark[data-number="${number}"][data-state="stale"]`).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await page.reload();
    await page.getByText('Your unsaved text is back.').waitFor();
    await page.locator(`.text-editor mark[data-number="${number}"]`).first().waitFor();
    expect(await marked(page)).toContain('has not been repaired');
    await textbox(page).focus();
    await page.keyboard.press('Control+s');
    await page.waitForURL(/revisions\/2/);
    await page.locator('.outcome-counts').waitFor();
    expect(await page.locator('[data-count="stale"]').textContent()).toBe('1');
    expect(await page.locator('[data-count="kept"]').textContent()).not.toBe('0');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('takes with a new text of a released article why it changes and what readers are told', async () => {
    const editor = await desk.as('editor');
    const out = await submit(editor, 'The harbour wall at Eastcliff is 400 metres long.');
    const reason = 'The press runs in two minutes.';
    expect((await editor.post(`/articles/${out}/release-with-override`, { reason })).status).toBe(200);
    const { page, context, complaints } = await seat(browser, desk, 'editor', { width: 1440 });
    await page.goto(`${desk.url}/articles/${out}/edit`);
    await page.getByLabel('Kind').selectOption('clarification');
    await page.getByLabel('Reason').fill('A reader wrote in.');
    await page.getByLabel('For the readers').fill('The wall is longer than we said.');
    expect(await violationsOn(page)).toEqual([]);
    await textbox(page).focus();
    await page.keyboard.type('Now ');
    await page.keyboard.press('Control+s');
    await page.waitForURL(/revisions\/2/);
    const { body } = await editor.get<{ items: object[] }>(`/articles/${out}/corrections`);
    expect(body.items).toMatchObject([
      { kind: 'clarification', reason: 'A reader wrote in.', note: 'The wall is longer than we said.' },
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('refuses a text that was begun from another one than the last', async () => {
    const person = await desk.as('editor2');
    const reply = await person.post<{ code: string }>(`/articles/${article}/revisions`, {
      content: 'Another text altogether.',
      baseHash: 'a'.repeat(64),
    });
    expect([reply.status, reply.body.code]).toEqual([409, 'revision_changed']);
  });

  it.each([
    ['dark', 1280, 'en'],
    ['light', 320, 'ar'],
  ] as const)(
    '%s, %i pixels, %s: axe finds nothing, nothing scrolls sideways',
    async (colorScheme, width, language) => {
      const { page, context, complaints } = await seat(browser, desk, 'editor2', {
        colorScheme,
        width,
        language,
      });
      await page.goto(`${desk.url}/articles/${article}/edit`);
      await page.locator('.text-editor mark').first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
