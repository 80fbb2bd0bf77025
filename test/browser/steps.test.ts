import type { Browser, Page } from 'playwright-core';
import { BROWSER, openBrowser, seat } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import {
  articleOf,
  assignee,
  claimsOf,
  everybody,
  gateOf,
  personIn,
  propose,
  queueTheRest,
  secondChecker,
  signOff,
  submit,
} from '../support/walk.js';

const withBrowser = BROWSER === '' ? describe.skip : describe;

/** A hand on the keyboard that counts; there is no mouse. */
class Hand {
  keys = 0;
  constructor(readonly page: Page) {}
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys += 1;
    }
  }
}

withBrowser('the keys it takes', () => {
  let desk: TestDesk;
  let browser: Browser;
  let people: Record<string, Client>;
  const taken: string[] = [];
  const as = (name: string): Client => personIn(people, name);

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    browser = await openBrowser();
    people = await everybody(desk);
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
    process.stderr.write(`\nKeys a task takes:\n${taken.map((line) => `  ${line}\n`).join('')}`);
  });

  /** One claim of a new article. */
  async function oneClaim(text: string): Promise<{ article: string; claim: string }> {
    const article = await submit(as('editor'), text);
    await queueTheRest(people, article);
    return { article, claim: (await claimsOf(as('desk'), article))[0]?.id ?? '' };
  }
  const panel = (page: Page) => page.getByRole('complementary', { name: 'Claim' });
  function counted(task: string, { keys }: Hand, most: number): void {
    taken.push(`${keys} (at most ${most})  ${task}`);
    expect(keys).toBeLessThanOrEqual(most);
  }

  it('to sign off a proposed claim, from the inbox', async () => {
    const { claim } = await oneClaim('The wall of Eastcliff is 3,400 metres long.');
    await propose(people, claim);
    const { page } = await seat(browser, desk, await secondChecker(as('desk'), claim));
    await page.goto(`${desk.url}/inbox`);
    await page.locator(`[data-row="${claim}"]`).waitFor();
    const hand = new Hand(page);
    await hand.press('y');
    await page.getByRole('form', { name: 'Sign off' }).waitFor();
    await hand.press('Enter');
    await eventually('it is signed off', async () => (await as('desk').claim(claim)).state === 'signed_off');
    counted('sign off a proposed claim from the inbox', hand, 2);
  });

  it('to propose a verdict on one address', async () => {
    const { claim, article } = await oneClaim('The pier of Eastcliff opened in 1871.');
    const name = await assignee(as('desk'), claim);
    const { page, context } = await seat(browser, desk, name);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.url });
    await page.goto(`${desk.url}/articles/${article}?claim=${claim}`);
    await page.getByRole('button', { name: /Start/ }).waitFor();
    await page.evaluate("navigator.clipboard.writeText('https://example.org/register')");
    const hand = new Hand(page);
    await hand.press('s');
    await page.getByRole('button', { name: /^Give back/ }).waitFor();
    await hand.press('e');
    await page.getByLabel('Address').waitFor();
    await page.keyboard.press('Control+v');
    await hand.press('Enter');
    await panel(page).getByText('example.org').first().waitFor();
    await page.getByLabel('Address').waitFor({ state: 'detached' });
    await hand.press('1');
    await page.getByRole('form', { name: 'Propose' }).waitFor();
    await hand.press('Enter');
    await eventually('it is proposed', async () => (await as('desk').claim(claim)).state === 'proposed');
    counted('propose with a verdict and one address, besides the paste', hand, 5);
  });

  it('to find the most urgent claim of the desk', async () => {
    const { page } = await seat(browser, desk, 'desk');
    await page.goto(desk.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-article]').first().waitFor();
    const hand = new Hand(page);
    await hand.press('u');
    await page.waitForURL(/claim=/);
    counted('find the most urgent claim of the desk', hand, 1);
  });

  it('to let what needs no check go, in triage', async () => {
    // Nothing decides by itself: all of it is left to a person.
    await desk.source.query(
      `UPDATE stet.desk SET policy = policy || '{"queueFromWorth": 1, "dismissBelowWorth": 0}'`,
    );
    const article = await submit(as('editor'), 'The lighthouse of Eastcliff was painted in 1911.');
    const triaged = (await claimsOf(as('editor2'), article)).find((c) => c.state === 'extracted');
    if (!triaged) throw new Error('nothing was left to triage');
    const { page } = await seat(browser, desk, 'editor2');
    await page.goto(`${desk.url}/inbox`);
    await page.locator(`[data-row="${triaged.id}"] a`).focus();
    const hand = new Hand(page);
    await hand.press('a');
    await eventually('it is queued', async () => (await as('desk').claim(triaged.id)).state !== 'extracted');
    counted('queue a claim in triage', hand, 1);
  });

  it('to release an article that is clear', async () => {
    const { article, claim } = await oneClaim('The lamp of Eastcliff was lit in 1902.');
    await propose(people, claim);
    await signOff(people, claim);
    await eventually('the gate is open', async () => (await gateOf(as('editor'), article)).open);
    const { page } = await seat(browser, desk, 'editor');
    await page.goto(`${desk.url}/articles/${article}`);
    await page.getByRole('button', { name: 'Release revision 1' }).waitFor();
    const hand = new Hand(page);
    await hand.press('R', 'Enter');
    await eventually(
      'it is released',
      async () => (await articleOf(as('editor'), article)).state === 'released',
    );
    counted('release a clear article', hand, 3);
  });
});
