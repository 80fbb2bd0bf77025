import { queryLink } from '@stet/contract';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BROWSER } from '../support/browser.js';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { assignee, claimsOf, everybody, personIn, queueTheRest, submit } from '../support/walk.js';

const SENTENCES = [
  'The harbour wall was built in 1904.',
  'The lighthouse is 31 metres high.',
  'The ferry carried 14,300 people in 2022.',
  'The pier cost 2.1 million crowns.',
  'The bridge was opened on 3 May 1931.',
  'The school has 412 pupils.',
  'The mill burned down in 1877.',
  'The market was moved in 1955.',
];

describe('a query answered by a link', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const claims: { id: string; checker: Client; exact: string }[] = [];

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    const article = await submit(personIn(people, 'editor'), SENTENCES.join('\n\n'));
    await queueTheRest(people, article);
    for (const { id, exact, state } of await claimsOf(personIn(people, 'desk'), article)) {
      if (state === 'dismissed') continue;
      const checker = personIn(people, await assignee(personIn(people, 'desk'), id));
      await checker.must(id, 'start');
      claims.push({ id, checker, exact });
    }
  });
  afterAll(() => desk.close());

  /** Asks about a claim of its own and gives the link. */
  async function ask(question = 'Which survey says so?', hours?: number) {
    const claim = claims.shift();
    if (!claim) throw new Error('not enough claims');
    const asked = await claim.checker.must(claim.id, 'query-author', { question });
    const query = asked.queries.at(-1)?.id ?? '';
    const made = await claim.checker.post(`/queries/${query}/link`, hours ? { hours } : {});
    expect(made.status).toBe(201);
    return { ...claim, query, url: queryLink.parse(made.body).url };
  }
  const send = (url: string, fields: Record<string, string>, files: [string, Buffer][] = []) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    for (const [name, bytes] of files) form.append('files', new Blob([new Uint8Array(bytes)]), name);
    return fetch(url, { method: 'POST', body: form });
  };

  it('is a small page that loads nothing, runs nothing and shows nothing else', async () => {
    const { url, exact, checker } = await ask('Who <b>says</b> so & when?');
    expect(new URL(url).origin).toBe(desk.url);
    expect(url).toMatch(/\/q\/[\w-]{43}$/);
    const response = await fetch(url);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(exact);
    expect(html).toContain('Who &#60;b&#62;says&#60;/b&#62; so &#38; when?');
    expect(gzipSync(html).length).toBeLessThan(60_000);
    expect(html).not.toMatch(/<script|<link|<img|src=/);
    const everything = (await checker.get<{ items: { exact: string }[] }>('/claims?limit=200')).body.items;
    for (const other of everything.filter((c) => c.exact !== exact)) expect(html).not.toContain(other.exact);
    expect(html).not.toMatch(/demo\.stet|ana|ben|chen/);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
      ),
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('brings the claim back with the very words, the address and the files', async () => {
    const { id, url, query, checker } = await ask();
    const words = `  نعم، القياس من مايو 2023.\r\n\r\n${'"x" <y> '.repeat(2_400)} `;
    const pdf = Buffer.from('%PDF-1.7\nsurvey');
    const reply = await send(url, { choice: 'change', answer: words, url: 'https://example.org/survey' }, [
      ['survey.pdf', pdf],
    ]);
    expect({ status: reply.status, thanks: (await reply.text()).includes('Thank you') }).toEqual({
      status: 200,
      thanks: true,
    });
    const claim = await checker.claim(id);
    expect(claim.state).toBe('checking');
    expect(claim.queries.at(-1)).toMatchObject({
      answer: words.replaceAll('\r\n', '\n'),
      choice: 'change',
      byLink: true,
      answeredBy: null,
      url: 'https://example.org/survey',
      attachments: [{ ordinal: 0, name: 'survey.pdf', type: 'application/pdf', bytes: pdf.length }],
      link: { state: 'used' },
    });
    const file = await checker.get(`/queries/${query}/attachments/0`);
    expect(file).toMatchObject({ status: 200, body: pdf.toString() });
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    const log = await personIn(people, 'auditor').get<{ items: { action: string; actor: object }[] }>(
      `/audit?claim=${id}&limit=5`,
    );
    expect(log.body.items.find((e) => e.action === 'claim.answer')?.actor).toMatchObject({
      id: null,
      role: 'author',
      via: 'link',
    });
    const bell = await checker.get<{ items: { kind: string; claim: string }[] }>('/me/notifications');
    expect(bell.body.items.filter((n) => n.kind === 'query_answered' && n.claim === id)).toHaveLength(1);
  });

  it('is answered once: two at the same time are one, and then the link is gone', async () => {
    const { id, url, checker } = await ask();
    const replies = await Promise.all(Array.from({ length: 8 }, () => send(url, { choice: 'stand' })));
    expect(replies.map((r) => r.status).sort()).toEqual([200, 410, 410, 410, 410, 410, 410, 410]);
    expect((await checker.claim(id)).queries.at(-1)).toMatchObject({ answer: 'I stand by it.' });
    const again = await fetch(url);
    expect(again.status).toBe(410);
    expect(await again.text()).toContain('answered by this link already');
  });

  it('ends with a newer link, when it is taken back, and when its time is over', async () => {
    const { url, query, checker } = await ask();
    const second = queryLink.parse((await checker.post(`/queries/${query}/link`, { hours: 1 })).body);
    expect((await fetch(url)).status).toBe(410);
    expect((await fetch(second.url)).status).toBe(200);
    await desk.source.query(
      "UPDATE stet.query_link SET expires_at = now() - interval '1 second' WHERE query_id = $1",
      [query],
    );
    expect((await send(second.url, { choice: 'stand' })).status).toBe(410);
    const third = queryLink.parse((await checker.post(`/queries/${query}/link`, {})).body);
    expect((await checker.send('DELETE', `/queries/${query}/link`)).status).toBe(204);
    const gone = await send(third.url, { choice: 'stand' });
    expect({ status: gone.status, text: await gone.text() }).toMatchObject({
      status: 410,
      text: expect.stringContaining('taken back'),
    });
  });

  it('is for whoever runs the claim to hand out', async () => {
    const { id, query, checker, url } = await ask();
    for (const who of ['author', 'legal', 'auditor'])
      expect(await personIn(people, who).post(`/queries/${query}/link`, {})).toMatchObject({ status: 403 });
    // Answered in the desk itself, the link opens nothing any more.
    await personIn(people, 'editor').post(`/queries/${query}/answers`, { answer: 'The one of May.' });
    expect((await fetch(url)).status).toBe(410);
    expect(await checker.post(`/queries/${query}/link`, {})).toMatchObject({ status: 409 });
    expect((await checker.claim(id)).state).toBe('checking');
  });

  it('keeps only the hash of a token, in no table, log or stored answer the token itself', async () => {
    const { url } = await ask();
    const token = url.split('/').at(-1) ?? '';
    const tables = await desk.source.query<{ name: string }[]>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
        WHERE table_schema IN ('stet', 'audit') AND table_type = 'BASE TABLE'
          AND table_name <> 'draft'`,
    );
    for (const { name } of tables) {
      const [row] = await desk.source.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM ${name} t WHERE t::text LIKE '%${token}%'`,
      );
      expect({ name, n: row?.n }).toEqual({ name, n: 0 });
    }
  });

  it('takes no form from another site, no odd file, no answer without words', async () => {
    const { url } = await ask();
    const foreign = await fetch(url, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new FormData(),
    });
    expect(foreign.status).toBe(403);
    const form = async (reply: Promise<Response>) => {
      const { status } = await reply;
      return { status, text: await (await reply).text() };
    };
    expect(await form(send(url, { choice: 'change', answer: ' ' }))).toMatchObject({
      status: 422,
      text: expect.stringContaining('Say what to change it to'),
    });
    const odd = await form(
      send(url, { choice: 'stand', answer: 'kept <words>' }, [['a.pdf', Buffer.from('MZ\u0000\u0001')]]),
    );
    expect(odd).toMatchObject({ status: 422, text: expect.stringContaining('kept &#60;words&#62;') });
    expect(
      (await send(url, { choice: 'stand' }, [['a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'x')]])).status,
    ).toBe(413);
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(415);
    expect((await fetch(url)).status).toBe(200);
  });

  (BROWSER ? it : it.skip)('works on a phone without JavaScript', async () => {
    const claim = await ask();
    const browser = await chromium.launch({
      executablePath: BROWSER.startsWith('/') ? BROWSER : `/usr/bin/${BROWSER}`,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    try {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
        isMobile: true,
      });
      const page = await context.newPage();
      await page.goto(claim.url);
      const width = await page.locator('main').boundingBox();
      expect((width?.x ?? 0) + (width?.width ?? 999)).toBeLessThanOrEqual(390);
      await page.getByLabel('I do not know').check();
      await page.getByLabel('In your words').fill('Ask the harbour office.');
      await page
        .getByLabel('Files')
        .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') });
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    } finally {
      await browser.close();
    }
    expect((await claim.checker.claim(claim.id)).queries.at(-1)).toMatchObject({
      choice: 'unknown',
      answer: 'Ask the harbour office.',
      attachments: [{ name: 'note.txt' }],
    });
  });

  it('says of a guessed link that there is none, and stops who goes on guessing', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 40; i++)
      statuses.push((await fetch(`${desk.url}/q/${'A'.repeat(42)}${i % 10}`)).status);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(404));
    expect(statuses.at(-1)).toBe(429);
  });
});
