import type { Browser, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat, violationsOn } from '../support/browser.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, everybody, personIn, submit } from '../support/walk.js';
import type { Client } from '../support/client.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;
const PASSWORD = 'a password of my own';
const TEXT = ['The harbour wall was built in 1904.', 'The ferry carries 900 passengers a day.'].join('\n\n');

withBrowser('keeping a desk, in the browser', () => {
  let desk: TestDesk;
  let browser: Browser;
  let people: Record<string, Client>;
  let head: Page;
  let complaints: string[];

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    people = await everybody(desk);
    ({ page: head, complaints } = await seat(browser, desk, 'desk'));
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  /** Opens a page of the administration and waits until it says what it is. */
  const openPage = async (path: string, title: string): Promise<void> => {
    await head.goto(desk.url + path);
    await head.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  const member = (email: string) => head.locator(`[data-member="${email}"]`);

  it('invites somebody, who sets a password, comes in, and comes in again with it', async () => {
    await openPage('/admin/people', 'People');
    await head.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = head.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nora New');
    await dialog.getByLabel('E-mail').fill('ana@demo.stet');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await dialog.getByText('is on this desk already').first().waitFor();
    await dialog.getByLabel('E-mail').fill('nora@example.org');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByLabel('Link for them').inputValue();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await head.getByText('Invited, not here yet').waitFor();
    await head.getByText('nora@example.org').first().waitFor();

    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(desk.url + new URL(link).pathname + new URL(link).hash);
    await page.getByRole('heading', { name: 'Welcome to The demo desk, Nora New' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Choose a password').fill('short');
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByTestId('profile').waitFor();
    await context.clearCookies();
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail').fill('nora@example.org');
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByTestId('profile').waitFor();
    await page.goto(desk.url + new URL(link).pathname + new URL(link).hash);
    await page.getByText('has been used already').waitFor();
    await context.close();
    await member('nora@example.org').waitFor();
  });

  it('shows what a change of policy does to the open claims, and saves what was shown', async () => {
    const article = await submit(personIn(people, 'editor'), TEXT);
    await openPage('/admin/policy', 'Policy');
    const sentence = head.getByTestId('policy-sentence');
    await head.getByLabel('Sign-offs, normal risk').fill('2');
    await sentence.getByText('Normal risk: 2 sign-offs; due 30 minutes before publication.').waitFor();
    await head.getByLabel('Sign-offs, high risk').fill('1');
    await head.getByRole('button', { name: 'Show what it does' }).click();
    await head.getByText('asks for fewer people than normal risk does').first().waitFor();
    await head.getByLabel('Sign-offs, high risk').fill('2');
    await head.getByLabel('Blind second check').check();
    await head.getByRole('button', { name: 'Show what it does' }).click();
    await head.getByTestId('policy-claims').getByText('harbour wall was built').waitFor();
    await head
      .getByTestId('policy-claims')
      .getByText('Still needs sign-offs: 1. New ones need: 2.')
      .first()
      .waitFor();
    expect(await violationsOn(head)).toEqual([]);
    await head.getByRole('button', { name: 'Save the policy' }).click();
    await head.getByText('The policy is saved.').waitFor();
    const claims = await claimsOf(personIn(people, 'desk'), article);
    expect(claims.map((c) => c.signOffsRequired)).toEqual(claims.map(() => 1));
    await head.reload();
    await head.getByText('The second check is blind.').waitFor();
  });

  it('a conflicted person is offered nothing of it, whoever goes away', async () => {
    const desk_ = personIn(people, 'desk');
    await openPage('/admin/people', 'People');
    for (const name of ['chen', 'ben']) {
      await head.getByRole('button', { name: `Change ${name}`, exact: true }).click();
      const dialog = head.getByRole('dialog');
      await dialog.getByLabel('Topics they may not judge').fill('Lighthouse\n');
      await dialog.getByLabel('Languages').fill('english');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await dialog.getByText('is no language code').first().waitFor();
      await dialog.getByLabel('Languages').fill('en');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await head.getByText(`Saved for ${name}.`).waitFor();
      await head.keyboard.press('Escape');
      await member(`${name}@demo.stet`).getByText('Lighthouse').waitFor();
    }
    const nora = member('nora@example.org');
    await nora.getByRole('button').click();
    await head.getByRole('button', { name: 'Take Nora New off the desk…' }).click();
    await head.getByRole('button', { name: 'Take Nora New off the desk', exact: true }).click();
    await nora.waitFor({ state: 'detached' });

    const article = await submit(personIn(people, 'editor'), 'The lighthouse was built in 1871.');
    const [claim] = await eventually('it is a claim', async () => {
      const found = await claimsOf(desk_, article);
      return found.length > 0 && found;
    });
    expect(await assignee(desk_, claim?.id ?? '')).toBe('ana');
    await openPage('/admin/work', 'Who has what');
    await head.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'ana' });
    const departure = head.getByTestId('departure');
    await departure.getByText('The lighthouse was built in 1871.').waitFor();
    const row = departure.getByRole('listitem').filter({ hasText: 'lighthouse' });
    await row.getByText('Nobody else may have it now').waitFor();
    expect(await violationsOn(head)).toEqual([]);
    await head.getByRole('button', { name: 'Set ana away' }).click();
    await head.getByText('Say until when.').waitFor();
    await head.locator('input[type=datetime-local]').nth(1).fill('2099-01-01T09:00');
    await head.getByRole('button', { name: 'Set ana away' }).click();
    await head.locator('[data-away-of="ana@demo.stet"]').waitFor();
    await eventually(
      'it is out of her hands',
      async () => (await desk_.claim(claim?.id ?? '')).assignee === null,
    );
    await head.getByRole('button', { name: 'ana is back' }).click();
    await head.getByText('ana is back.').waitFor();
  });

  it('keeps what may not be done in sight, with the reason', async () => {
    await openPage('/admin/people', 'People');
    await member('desk@demo.stet').getByRole('button').click();
    const leave = head.getByRole('button', { name: 'Take desk off the desk…' });
    await leave.focus();
    expect(await leave.getAttribute('aria-disabled')).toBe('true');
    await head.keyboard.press('Enter');
    await head.getByText('The desk would be left without an admin').first().waitFor();
    expect(await head.getByTestId('departure').count()).toBe(0);
    await head.getByRole('dialog').getByLabel('Admin').focus();
    await head.keyboard.press('Space');
    expect(await head.getByRole('dialog').getByLabel('Admin').isChecked()).toBe(true);
    expect(await violationsOn(head)).toEqual([]);
  });

  it('puts a job that gave up back, with the reason in sight', async () => {
    await desk.stopWorker();
    await desk.source.query(
      `INSERT INTO stet.outbox (id, kind, effect_key, payload, desk_id, state, attempts, last_error, finished_at)
       SELECT gen_random_uuid(), 'assign-checker', 'test-dead', '{"claim":"00000000-0000-7000-8000-000000000000"}', id, 'dead', 8, 'The harbour is closed.', now()
         FROM stet.desk WHERE slug = 'demo'`,
    );
    await openPage('/jobs', 'Jobs');
    expect(new URL(head.url()).pathname).toBe('/admin/queues');
    const row = head.getByRole('row').filter({ hasText: 'The harbour is closed.' });
    await row.getByRole('button', { name: 'Retry' }).click();
    await head.getByText('The job runs again.').waitFor();
    await row.getByRole('button', { name: 'Retry' }).waitFor({ state: 'detached' });
    await desk.source.query(`DELETE FROM stet.outbox WHERE effect_key = 'test-dead'`);
    await desk.restartWorker();
  });

  // The browser itself notes each refusal that the tests ask for.
  it('complained of nothing', () =>
    expect(complaints.filter((said) => !/status of 4\d\d/.test(said))).toEqual([]));
});
