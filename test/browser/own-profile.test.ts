import type { Browser, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, submit } from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('a person’s own, in the browser', () => {
  let desk: TestDesk;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let token = '';
  const program = () => new Client(desk.url, { authorization: `Bearer ${token}` });

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    ({ page, complaints } = await seat(browser, desk, 'ana'));
    await page.goto(`${desk.url}/profile`);
    await page.getByRole('heading', { name: 'Your profile' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  it('a key is shown once, works, and no longer when it is taken away', async () => {
    const form = page.getByRole('form', { name: 'A new key' });
    await form.getByLabel('What it is for').fill('our CMS');
    await form.getByLabel('What it may').selectOption('read');
    await form.getByRole('button', { name: 'Make the key' }).click();
    token = await form.getByLabel('Key', { exact: true }).inputValue();
    expect((await program().get('/me')).status).toBe(200);
    expect(
      (await program().send('POST', '/me/notifications/read', '{}', { 'content-type': 'application/json' }))
        .status,
    ).toBe(403);
    expect(await violationsOn(page)).toEqual([]);
    await page.reload();
    const row = page.getByTestId('tokens').getByRole('listitem').filter({ hasText: 'our CMS' });
    await row.getByText('last used').waitFor();
    expect(await page.content()).not.toContain(token);
    await row.getByRole('button', { name: 'Take away the key our CMS' }).click();
    await row.waitFor({ state: 'detached' });
    expect((await program().get('/me')).status).toBe(401);
  });

  it('a new password ends the session elsewhere, and only that', async () => {
    const elsewhere = await desk.as('ana');
    const form = page.getByRole('form', { name: 'Password' });
    await form.getByLabel('Password now').fill('not it');
    await form.getByLabel('New password').fill('quite another password');
    await form.getByRole('button', { name: 'Change the password' }).click();
    await form.getByText('That is not your password.').first().waitFor();
    expect((await elsewhere.get('/me')).status).toBe(200);
    await form.getByLabel('Password now').fill('password-of-ana');
    await page.keyboard.press('Enter');
    await page.getByText('The password is changed').waitFor();
    expect((await elsewhere.get('/me')).status).toBe(401);
    await page.getByTestId('sessions').getByText('this one').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Your profile' }).waitFor();
  });

  it('a name and what one is told of are kept', async () => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ana Checker');
    await page.keyboard.press('Enter');
    await page.getByTestId('profile').and(page.getByLabel('Profile of Ana Checker')).waitFor();
    const late = page.getByLabel('Something is late: E-mail');
    await late.uncheck();
    await page.getByLabel('Quiet from').fill('22:00');
    const form = page.getByRole('form', { name: 'What you are told' });
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('is not a time of day').first().waitFor();
    await page.getByLabel('Quiet until').fill('07:00');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your choices are saved.').waitFor();
    await page.reload();
    await late.waitFor();
    expect(await late.isChecked()).toBe(false);
    expect(await page.getByLabel('Quiet from').inputValue()).toBe('22:00');
  });

  it('the bell counts live, lists what is new, and marks it as read', async () => {
    const editor = await desk.as('editor');
    const head = await desk.as('desk');
    const article = await submit(editor, 'The harbour wall was built in 1904.');
    const [claim] = await eventually('it is a claim', async () => {
      const found = await claimsOf(head, article);
      return found.length > 0 && found;
    });
    const id = claim?.id ?? '';
    if ((await assignee(head, id)) !== 'Ana Checker')
      await head.must(id, 'assign', { user: 'ana@demo.stet' });
    const bell = page.getByTestId('bell');
    await page.locator('[data-testid="bell"]:not([aria-label^="0 "])').waitFor({ timeout: 60_000 });
    await bell.press('Enter');
    const list = page.locator('#bell');
    await list.locator('.bell-list a').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await list.getByRole('button', { name: 'Mark all as read' }).click();
    await list.locator('[data-unread="true"]').first().waitFor({ state: 'detached' });
    await list.locator('.bell-list a').first().click();
    await page.waitForURL(`**/articles/${article}**`);
  });

  // The browser itself notes each refusal that the tests ask for.
  it('complained of nothing', () =>
    expect(complaints.filter((said) => !/status of 4\d\d/.test(said))).toEqual([]));
});
