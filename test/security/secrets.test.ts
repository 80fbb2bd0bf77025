import { createToken, notify } from '@stet/application';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Client, Reply } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { stet } from '../support/stet.js';
import { claimsOf, submit } from '../support/walk.js';
import { everyFile, everyRow, leaks, type Kept } from './everything-kept.js';

/** A17, I-25: a canary in every secret; then everything that was printed, answered, kept and exported is searched. */
const CANARY: Record<string, string> = {
  'SMTP password': 'canarySmtp4711',
  'model key': 'canaryModelKey4711',
  'right password': 'password-of-ana',
  'wrong password': 'canaryWrong4711',
  'malformed password': 'canaryMalformed4711',
  'misplaced password': 'canaryMisplaced4711',
  'unknown token': 'stet_pat_canaryUnknown4711canaryUnknown4711',
  'unknown session': 'canarySession4711',
  'webhook address': 'canaryWebhook4711',
  'confidential source': 'canaryWhistle4711',
};
const TITLE = 'The harbour of plain sight';

describe('a secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-secrets-'));
  const answers: Kept[] = [];
  let desk: TestDesk;
  let article: string;

  const noted = <T>(where: string, reply: Reply<T>): Reply<T> => {
    answers.push({ where, text: JSON.stringify(reply.body) + JSON.stringify([...reply.headers]) });
    return reply;
  };

  /** Runs while the table has another name, so that whoever needs it meets an error of the database. */
  async function without(table: string, work: () => Promise<unknown>): Promise<void> {
    const owner = new pg.Client({ connectionString: desk.databases.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`ALTER TABLE stet.${table} RENAME TO ${table}_away`);
      await work();
    } finally {
      await owner.query(`ALTER TABLE stet.${table}_away RENAME TO ${table}`);
      await owner.end();
    }
  }

  beforeAll(async () => {
    desk = await TestDesk.open('postgres', {
      LOG_LEVEL: 'trace',
      STET_SMTP_URL: `smtp://desk:${CANARY['SMTP password']}@127.0.0.1:1`,
      STET_EXTRACTOR_URL: 'http://127.0.0.1:1/v1',
      STET_EXTRACTOR_KEY: CANARY['model key'] ?? '',
      STET_EXTRACTOR_MODEL: 'none',
    });
    CANARY['database password'] = new URL(desk.databases.appUrl).password;
    await signInInEveryWay();
    const ana = await desk.as('ana');
    await writeSecretsDown(ana);
    await fail();
    const exported = await stet(['audit', 'export', folder], {
      env: { DATABASE_URL: desk.databases.appUrl, STET_DATA_DIR: desk.folder },
    });
    expect(exported.code).toBe(0);
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.close();
  });

  async function signInInEveryWay(): Promise<void> {
    const visitor = (await desk.as('ben')).with({ cookie: '' });
    const email = 'ana@demo.stet';
    const open = await visitor.post('/sessions', { email, password: CANARY['right password'] });
    noted('right password', { ...open, headers: new Headers() });
    CANARY['session'] = /=([^;]{20,})/.exec(open.headers.get('set-cookie') ?? '')?.[1] ?? '';
    noted('wrong', await visitor.post('/sessions', { email, password: CANARY['wrong password'] }));
    const broken = `{"email":"${email}","password":"${CANARY['malformed password']}`;
    noted(
      'malformed',
      await visitor.send('POST', '/sessions', broken, { 'content-type': 'application/json' }),
    );
    noted(
      'misplaced',
      await visitor.post('/sessions', { email: CANARY['misplaced password'], password: 1, more: true }),
    );
    noted('token', await visitor.with({ authorization: `Bearer ${CANARY['unknown token']}` }).get('/me'));
    noted('cookie', await visitor.with({ cookie: `stet_session=${CANARY['unknown session']}` }).get('/me'));
  }

  async function writeSecretsDown(ana: Client): Promise<void> {
    CANARY['token'] = await desk.uow.run((tx) =>
      createToken(tx, { email: 'ana@demo.stet', name: 'script', expiresAt: null }),
    );
    await ana.with({ cookie: '', authorization: `Bearer ${CANARY['token']}` }).get('/me');
    const chosen = { timeZone: 'UTC', quiet: null, digestAt: null, channels: {} };
    const webhookUrl = `http://127.0.0.1:1/${CANARY['webhook address']}`;
    const body = JSON.stringify({ ...chosen, webhookUrl });
    const json = { 'content-type': 'application/json' };
    const reply = await ana.send('PUT', '/me/notification-settings', body, json);
    expect(noted('webhook', reply).status).toBe(200);
    const editor = await desk.as('editor');
    article = await submit(editor, 'The harbour wall is 4,711 metres long.', { title: TITLE });
    const claim = await eventually('a claim is there', async () => (await claimsOf(editor, article))[0]);
    if (claim.state === 'extracted') await editor.must(claim.id, 'queue');
    const attached = await editor.post(`/claims/${claim.id}/evidence`, {
      source: CANARY['confidential source'],
      kind: 'primary',
      confidential: true,
    });
    expect(attached.status).toBe(201);
  }

  async function fail(): Promise<void> {
    const token = { authorization: `Bearer ${CANARY['token']}` };
    await without('api_token', async () => {
      const visitor = (await desk.as('ben')).with({ cookie: '' });
      expect(noted('no table', await visitor.with(token).get('/me')).status).toBe(500);
    });
    const session = { cookie: `stet_session=${CANARY['session']}` };
    const visitor = await desk.as('ben');
    await without('session', async () => {
      expect(noted('no table', await visitor.with(session).get('/me')).status).toBe(500);
    });
    // Neither mail nor webhook can be reached: the worker has tried, and written down why not.
    await desk.uow.run(async (tx) => {
      const ana = await tx.people.byEmailOrId('ana@demo.stet');
      const demo = await tx.desks.bySlugOrId('demo');
      await notify(tx, {
        kind: 'override',
        cause: 'canary',
        to: [ana?.id ?? ''],
        text: 'Something was released.',
        desk: demo?.id ?? '',
        article,
        claim: null,
      });
      await tx.audit({
        action: 'desk.told',
        caller: null,
        role: null,
        desk: demo?.id ?? '',
        article: null,
        claim: null,
        claimVersion: null,
        from: null,
        to: null,
        payload: null,
      });
    });
    await eventually('a message by each channel was tried', async () => {
      const [row] = await desk.source.query<{ n: number }[]>(
        `SELECT count(DISTINCT m.channel)::int AS n FROM stet.mailing m JOIN stet.outbox o ON o.payload->>'mailing' = m.id::text
          WHERE o.attempts > 0`,
      );
      return row?.n === 2;
    });
  }

  it('is not printed, not even at level trace', () => {
    expect(desk.printed()).toContain('"level":50');
    expect(leaks(CANARY, [{ where: 'what was printed', text: desk.printed() }])).toEqual([]);
  });

  it('is not in an answer', () => {
    expect(answers.length).toBeGreaterThan(8);
    expect(leaks(CANARY, answers)).toEqual([]);
  });

  it('is kept in no table but as a hash, or where it is needed and its owner alone reads it', async () => {
    const rows = await everyRow(desk.databases.ownerUrl);
    expect(leaks({ title: TITLE }, rows)).toContain('title in stet.article');
    expect(
      leaks(CANARY, rows, [
        'webhook address in stet.notification_settings',
        'confidential source in stet.evidence',
      ]),
    ).toEqual([]);
  });

  it('is not exported', () => {
    const files = everyFile(folder);
    expect(leaks({ article }, files)).toContain(`article in ${join(folder, 'log.jsonl')}`);
    expect(leaks(CANARY, files)).toEqual([]);
  });

  it('was a canary each', () => {
    for (const [name, secret] of Object.entries(CANARY))
      expect([name, secret.length > 8]).toEqual([name, true]);
  });
});
