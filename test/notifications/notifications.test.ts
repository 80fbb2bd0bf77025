import type { Notification } from '@stet/contract';
import { notify } from '@stet/application';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { claimsOf, everybody, personIn, propose, sample, secondChecker, submit } from '../support/walk.js';

interface Page {
  items: Notification[];
  unread: number;
}

describe('notifications', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let claim: string;
  let checker: string;
  let second: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    const article = await submit(personIn(people, 'editor'), sample('harbour.txt'));
    const found = (await claimsOf(personIn(people, 'desk'), article)).find(
      (c) => c.state === 'queued' || c.state === 'assigned',
    );
    claim = found?.id ?? '';
    checker = await propose(people, claim);
    second = await secondChecker(personIn(people, 'desk'), claim);
  });

  afterAll(() => desk.close());

  const bell = async (name: string, query = ''): Promise<Page> =>
    (await personIn(people, name).get<Page>(`/me/notifications${query}`)).body;
  const about = async (name: string, kind: string): Promise<Notification[]> =>
    (await bell(name, '?limit=200')).items.filter((n) => n.kind === kind && n.claim === claim);
  const idOf = async (name: string): Promise<string> =>
    (await personIn(people, name).get<{ id: string }>('/me')).body.id;
  const mails = (): string[] => {
    const folder = join(desk.folder, 'mail');
    try {
      return readdirSync(folder)
        .filter((f) => f.endsWith('.eml'))
        .map((f) => readFileSync(join(folder, f), 'utf8'));
    } catch {
      return [];
    }
  };
  const mailTo = (name: string) => mails().filter((m) => m.includes(`${name}@demo.stet`));

  it('tell checker and second checker of their work, each once', async () => {
    expect(await about(checker, 'assigned')).toHaveLength(1);
    expect(await about(second, 'second_check')).toHaveLength(1);
    expect(await about(checker, 'second_check')).toEqual([]);
  });

  it('go out by e-mail to a file, as one that the person alone gets, and never twice for one cause', async () => {
    await personIn(people, second).must(claim, 'send-back', { reason: 'Which page?' });
    const [back] = await about(checker, 'sent_back');
    expect(back?.text).toMatch(/^Claim \d+ of “.*” came back to you/);
    const [mail] = await eventually('the mail is written', async () => {
      const found = mailTo(checker);
      return found.length > 0 && found;
    });
    expect(mail?.replace(/=\r?\n/g, '').replaceAll('=3D', '=')).toContain(
      `/articles/${back?.article}?claim=${claim}`,
    );
    expect(mail).not.toContain('Which page');
    const again = {
      kind: 'sent_back' as const,
      cause: `sent_back:${claim}:${(await personIn(people, 'desk').claim(claim)).version}`,
      to: [await idOf(checker)],
      text: 'the same again',
      article: null,
      claim,
      desk:
        (await personIn(people, 'desk').get<{ items: { id: string }[] }>('/desks')).body.items[0]?.id ?? '',
    };
    await desk.uow.run((tx) => notify(tx, again));
    await desk.uow.run((tx) => notify(tx, { ...again, cause: 'another cause' }));
    await eventually('the other cause is told', async () => mailTo(checker).length > 1);
    expect(mailTo(checker)).toHaveLength(2);
    expect((await bell(checker)).items.filter((n) => n.text === 'the same again')).toHaveLength(1);
  });

  it('are the person’s own: nobody else sees or marks them', async () => {
    const { items, unread } = await bell(checker, '?unread=true&limit=200');
    expect(unread).toBe(items.length);
    const mine = items[0]?.id ?? '';
    await personIn(people, second).post('/me/notifications/read', { ids: [mine] });
    expect((await bell(checker)).unread).toBe(unread);
    await personIn(people, checker).post('/me/notifications/read', { ids: [mine] });
    expect((await bell(checker)).unread).toBe(unread - 1);
    expect((await personIn(people, checker).post('/me/notifications/read', {})).body).toEqual({ unread: 0 });
    expect((await bell(checker, '?unread=true')).items).toEqual([]);
  });

  it('wait for the digest of whoever chose one, and gather in it', async () => {
    const chosen = {
      timeZone: 'Asia/Tokyo',
      quiet: { from: '22:00', to: '07:00' },
      digestAt: '07:30',
      channels: { query_asked: ['email'] },
    };
    const author = personIn(people, 'author');
    const saved = await author.send('PUT', '/me/notification-settings', JSON.stringify(chosen), {
      'content-type': 'application/json',
    });
    expect(saved).toMatchObject({
      status: 200,
      body: { ...chosen, webhook: null, email: 'author@demo.stet' },
    });
    const to = [await idOf('author')];
    const [home] = (await author.get<{ items: { id: string }[] }>('/desks')).body.items;
    const note = { to, text: 'A question', article: null, claim: null, desk: home?.id ?? '' };
    for (const cause of ['a', 'b'])
      await desk.uow.run((tx) => notify(tx, { ...note, kind: 'query_asked', cause }));
    const waiting = await desk.source.query<{ n: number; due: Date }[]>(
      `SELECT count(i.*)::int AS n, m.due_at AS due FROM stet.mailing m JOIN stet.mailing_item i ON i.mailing_id = m.id
        WHERE m.person_id = $1 AND m.ended_at IS NULL GROUP BY m.id`,
      to,
    );
    expect(waiting).toMatchObject([{ n: 2 }]);
    expect(waiting[0]?.due.toISOString().slice(11, 16)).toBe('22:30');
    expect(mailTo('author')).toEqual([]);
    // The time comes.
    await desk.source.query(
      `UPDATE stet.outbox SET available_at = now() WHERE kind = 'send-mailing' AND state = 'pending'`,
    );
    await desk.uow.run((tx) => tx.jobs.resend());
    const [digest] = await eventually('the digest is written', async () => {
      const found = mailTo('author');
      return found.length > 0 && found;
    });
    expect(digest).toContain('Subject: 2 things on your desk');
  });

  it('refuse settings that cannot be', async () => {
    const put = (body: object) =>
      personIn(people, 'ana').send('PUT', '/me/notification-settings', JSON.stringify(body), {
        'content-type': 'application/json',
      });
    const fine = { timeZone: 'UTC', quiet: null, digestAt: null, channels: {} };
    expect(await put({ ...fine, timeZone: 'Mars/Olympus' })).toMatchObject({
      status: 422,
      body: { code: 'unknown_time_zone' },
    });
    expect((await put({ ...fine, digestAt: '25:00' })).status).toBe(400);
    expect((await put({ ...fine, channels: { late: ['pigeon'] } })).status).toBe(400);
    expect((await put({ ...fine, webhookUrl: 'javascript:alert(1)' })).status).toBe(400);
  });

  it('do not show the address of a webhook again, and give up one that leads into the house', async () => {
    const chen = personIn(people, 'chen');
    const put = await chen.send(
      'PUT',
      '/me/notification-settings',
      JSON.stringify({
        timeZone: 'UTC',
        quiet: null,
        digestAt: null,
        channels: { late: ['webhook'] },
        webhookUrl: 'http://127.0.0.1/services/secret-path',
      }),
      { 'content-type': 'application/json' },
    );
    expect(put).toMatchObject({ status: 200, body: { webhook: { host: '127.0.0.1' } } });
    expect(JSON.stringify(put.body)).not.toContain('secret-path');
    const [home] = (await chen.get<{ items: { id: string }[] }>('/desks')).body.items;
    const late = { text: 'Late', article: null, claim: null, desk: home?.id ?? '', kind: 'late' as const };
    const to = [await idOf('chen')];
    await desk.uow.run((tx) => notify(tx, { ...late, to, cause: 'late:1' }));
    await eventually('the failure is said', async () => {
      const { body } = await chen.get<{ webhook: { problem: string | null } }>('/me/notification-settings');
      return body.webhook.problem?.includes('private network');
    });
  });

  it('ring in an open window', async () => {
    const stream = await personIn(people, 'legal').stream('/events?desk=demo');
    await stream.until((text) => text.includes('event: bell\ndata: {"unread":0'));
    const [home] = (await personIn(people, 'legal').get<{ items: { id: string }[] }>('/desks')).body.items;
    const to = [await idOf('legal')];
    const note = {
      to,
      text: 'Soon',
      article: null,
      claim: null,
      desk: home?.id ?? '',
      kind: 'due_soon' as const,
    };
    await desk.uow.run((tx) => notify(tx, { ...note, cause: 'due_soon:1' }));
    await stream.until((text) => text.includes('event: bell\ndata: {"unread":1'));
    stream.close();
  });
});
