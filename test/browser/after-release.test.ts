import type { Browser } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { articleOf, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('after release, in the browser', () => {
  let desk: TestDesk;
  let browser: Browser;
  let article: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    const editor = await desk.as('editor');
    article = await submit(editor, 'The harbour wall at Eastcliff is 400 metres long.');
    const out = await editor.post(`/articles/${article}/release-with-override`, {
      reason: 'The press runs in two minutes.',
    });
    expect(out.status).toBe(200);
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('one opens a retraction, another publishes its note, and both see what readers are told', async () => {
    const first = await seat(browser, desk, 'editor');
    await first.page.goto(`${desk.url}/articles/${article}`);
    await first.page.getByRole('button', { name: 'Open a correction' }).click();
    const form = first.page.getByRole('form', { name: 'Open a correction' });
    await form.getByLabel('Kind').selectOption('retraction');
    await form.getByLabel('Reason').fill('The survey was withdrawn.');
    await form.getByLabel('For the readers').fill('We withdraw this article.');
    expect(await violationsOn(first.page)).toEqual([]);
    await form.getByRole('button').click();
    await first.page.getByText('waits for a second person').waitFor();
    // Who opened it is told why they cannot publish it, and offered no button for it.
    await first.page.getByText('another person must confirm it').waitFor();
    expect(await first.page.getByRole('button', { name: 'Publish the note' }).count()).toBe(0);

    const second = await seat(browser, desk, 'editor2');
    await second.page.goto(`${desk.url}/articles/${article}`);
    await second.page.getByRole('button', { name: 'Publish the note' }).click();
    await second.page.getByText('This article has been retracted.').waitFor();
    await second.page.getByText('We withdraw this article.').waitFor();
    expect(await articleOf(await desk.as('auditor'), article)).toMatchObject({ retracted: true });
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});
