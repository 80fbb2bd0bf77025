import type { Browser, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat, type Seat } from '../support/browser.js';
import { BACKENDS } from '../support/cluster.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, secondChecker } from '../support/walk.js';

const TEXT =
  'The wall of Eastcliff is 3,400 metres long.\n\nIt was built in 1871 by the engineer Josiah Pell.\n';

/** Without a browser there is nothing to see; CI requires one. */
const withBrowser = BROWSER === '' ? describe.skip : describe;

withBrowser('an article on the screen, from submission to release', () => {
  let desk: TestDesk;
  let browser: Browser;
  const seats = new Map<string, Seat>();

  beforeAll(async () => {
    desk = await TestDesk.open(BACKENDS.at(-1) ?? 'postgres');
    browser = await openBrowser();
    // All of them at once, each with a session of their own.
    for (const name of ['editor', 'ana', 'ben', 'chen', 'desk'])
      seats.set(name, await seat(browser, desk, name));
  });

  afterAll(async () => {
    await browser.close();
    await desk.close();
  });

  const pageOf = (name: string): Page => {
    const found = seats.get(name);
    if (!found) throw new Error(`${name} has no seat`);
    return found.page;
  };
  const panel = (page: Page) => page.getByRole('complementary', { name: 'Claim' });

  /** Opens a claim out of the person's inbox. */
  async function openFromInbox(page: Page, exact: string): Promise<void> {
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('link', { name: exact }).click();
    await panel(page).getByText(exact).first().waitFor();
  }

  it('is submitted, checked by two, and released; everybody sees it without a reload', async () => {
    const editor = pageOf('editor');
    await editor.getByRole('button', { name: 'Submit article' }).click();
    await editor.getByRole('textbox', { name: 'Title' }).fill('A wall by the sea');
    await editor.getByRole('textbox', { name: 'Text' }).fill(TEXT);
    await editor.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await editor.locator('mark').first().waitFor();
    const gate = editor.getByRole('region', { name: 'Gate' });
    await gate.getByText(/Shut/).waitFor();
    expect(await gate.getByRole('button', { name: 'Release revision 1' }).isDisabled()).toBe(true);
    const article = /articles\/([0-9a-f-]+)/.exec(editor.url())?.[1] ?? '';

    const watcher = await desk.as('desk');
    for (const { id, exact } of await claimsOf(watcher, article)) {
      const first = await assignee(watcher, id);
      const checker = pageOf(first);
      await openFromInbox(checker, exact);
      await panel(checker).getByRole('button', { name: 'Start', exact: true }).click();
      await panel(checker).getByRole('button', { name: 'Add evidence' }).click();
      await checker.getByRole('textbox', { name: 'Source' }).fill('Register of the harbour board, 1871');
      await panel(checker).getByRole('button', { name: 'Attach' }).click();
      await panel(checker).getByText('Register of the harbour board, 1871').waitFor();
      await panel(checker).getByRole('button', { name: 'Propose', exact: true }).click();
      await checker.getByRole('radio', { name: 'Accurate', exact: true }).check();
      await checker.getByRole('form', { name: 'Propose' }).getByRole('button', { name: 'Propose' }).click();
      await checker
        .getByText(/Done: Propose/)
        .first()
        .waitFor();
      await checker.goto(`${desk.url}/articles/${article}?claim=${id}`);
      // Whoever proposed is told why they cannot sign.
      await panel(checker)
        .getByText(/Not possible now/)
        .click();
      await panel(checker)
        .locator('[data-denied="sign-off"]')
        .getByText(/You proposed this verdict/)
        .waitFor();

      const second = pageOf(await secondChecker(watcher, id));
      await openFromInbox(second, exact);
      await panel(second).getByRole('button', { name: 'Sign off', exact: true }).click();
      await second.getByRole('radio', { name: 'Accurate', exact: true }).check();
      await second.getByRole('form', { name: 'Sign off' }).getByRole('button', { name: 'Sign off' }).click();
      await second
        .getByText(/Done: Sign off/)
        .first()
        .waitFor();
    }

    // The editor's page has followed by itself.
    await gate.getByText('Open').waitFor();
    await gate.getByRole('button', { name: 'Release revision 1' }).click();
    await gate.getByText('Released', { exact: false }).first().waitFor();
    const wall = pageOf('desk');
    await wall.locator('[data-stage="released"]').getByText('A wall by the sea').waitFor();
    for (const [name, { complaints }] of seats)
      expect({ name, complaints }).toEqual({ name, complaints: [] });
  });

  it('shows the server’s reason when a claim moved on, and keeps what was typed', async () => {
    const editor = pageOf('editor');
    await editor.goto(`${desk.url}/`);
    const id = (
      await (await desk.as('editor')).post<{ id: string }>('/articles', { desk: 'demo', content: TEXT })
    ).body.id;
    const watcher = await desk.as('desk');
    // What the desk itself does to the claim comes before the form is opened, not under the hand.
    await eventually('the first claim is assigned', async () => (await claimsOf(watcher, id))[0]?.assignee);
    await editor.goto(`${desk.url}/articles/${id}`);
    await editor.locator('mark').first().click();
    await panel(editor).getByRole('button', { name: 'Assign', exact: true }).click();
    const form = editor.getByRole('form', { name: 'Assign', exact: true });
    await form.getByLabel('Checker').selectOption('ana@demo.stet');
    const claim = (await claimsOf(watcher, id))[0];
    if (!claim) throw new Error('no claim');
    // Held back from this page, so that it acts on what it saw.
    const own = `**/api/v1/claims/${claim.id}`;
    await editor.route(own, (route) => route.abort());
    await watcher.must(claim.id, 'require-legal', {});
    await form.getByRole('button', { name: 'Assign' }).click();
    await form.getByText('The claim has changed since you saw it').waitFor();
    expect(await form.getByLabel('Checker').inputValue()).toBe('ana@demo.stet');
    await editor.unroute(own);
    await panel(editor).getByText('Clearance required').waitFor();
  });
});
