import { evidenceDetail, type Claim, type EvidenceDetail } from '@stet/contract';
import { runJob } from '@stet/jobs';
import { createHash } from 'node:crypto';
import { blobFaults, openBlobFolder, read } from '@stet/persistence';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client, Reply } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { EvidenceHost } from '../support/evidence-host.js';
import { eventually } from '../support/eventually.js';
import { keptMessages, NO_ARCHIVIST } from '../support/messengers.js';
import { assignee, claimsOf, everybody, personIn, sample, submit } from '../support/walk.js';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('evidence', () => {
  let host: EvidenceHost;
  let desk: TestDesk;
  let people: Record<string, Client>;
  let claim: string;
  let checker: Client;

  beforeAll(async () => {
    host = await EvidenceHost.open();
    desk = await TestDesk.open('postgres', { STET_OUTBOUND_ALLOW: host.address });
    people = await everybody(desk);
    const article = await submit(personIn(people, 'editor'), sample('harbour.txt'));
    const found = (await claimsOf(personIn(people, 'desk'), article)).find(
      (c) => c.state === 'queued' || c.state === 'assigned',
    );
    claim = found?.id ?? '';
    checker = personIn(people, await assignee(personIn(people, 'desk'), claim));
    await checker.must(claim, 'start');
  });

  afterAll(async () => {
    await desk.close();
    host.close();
  });

  const attach = (body: object): Promise<Reply<Claim>> =>
    checker.post<Claim>(`/claims/${claim}/evidence`, { source: 'Survey', kind: 'primary', ...body });
  const newest = (reply: Reply<Claim>): string => reply.body.evidence.at(-1)?.id ?? '';
  const settled = (id: string, who = checker): Promise<EvidenceDetail> =>
    eventually(`evidence ${id} is archived or not`, async () => {
      const { body } = await who.get<EvidenceDetail>(`/evidence/${id}`);
      return (body.archive.state !== 'pending' || body.archive.reason !== null) && evidenceDetail.parse(body);
    });
  const upload = (name: string, bytes: Buffer, more: Record<string, string> = {}): Promise<Reply<Claim>> => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ source: 'From a reader', kind: 'primary', ...more }))
      form.set(key, value);
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    return checker.send<Claim>('POST', `/claims/${claim}/evidence`, form);
  };

  it('at an address is archived at once: the bytes by their hash, the words as blocks of our own', async () => {
    const id = newest(await attach({ url: `${host.url}/moved` }));
    const kept = await settled(id);
    const sha256 = hashOf(host.page);
    expect(kept).toMatchObject({
      archive: { state: 'archived', reason: null, url: `${host.url}/survey` },
      file: { sha256, type: 'text/html', bytes: host.page.length },
    });
    expect(readFileSync(join(desk.folder, 'evidence', sha256.slice(0, 2), sha256))).toEqual(host.page);
    expect(kept.extract).toContain('eleven cracks in the wall – four of them new');
    expect(JSON.stringify(kept.snapshot)).not.toMatch(/<|onclick|alert|owned|color: red/);
  });

  it('that rotted on the disk is found by its hash', async () => {
    const id = newest(await upload('rot.txt', Buffer.from('Sound as a bell.')));
    const sha256 = hashOf(Buffer.from('Sound as a bell.'));
    const path = join(desk.folder, 'evidence', sha256.slice(0, 2), sha256);
    const faults = () =>
      read(desk.source, (sql) => blobFaults(sql, openBlobFolder(join(desk.folder, 'evidence'))));
    expect({ id, faults: await faults() }).toEqual({ id, faults: [] });
    writeFileSync(path, 'Sound as a ball.');
    expect(await faults()).toEqual([`file ${sha256} is not what its hash says`]);
    rmSync(path);
    expect(await faults()).toEqual([`file ${sha256} is missing`]);
    expect(await checker.get(`/evidence/${id}/file`)).toMatchObject({ status: 404 });
  });

  it('is handed out as a download that runs nothing', async () => {
    const id = newest(await attach({ url: `${host.url}/survey` }));
    await settled(id);
    const file = await checker.get(`/evidence/${id}/file`);
    expect(file.status).toBe(200);
    expect(file.body).toBe(host.page.toString());
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `attachment; filename="evidence-${id}.html"`,
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
  });

  it('that cannot be fetched says why, and may be tried again', async () => {
    const missing = newest(await attach({ url: `${host.url}/moody` }));
    expect(await settled(missing)).toMatchObject({
      archive: { state: 'failed', reason: 'The server answered 404.' },
      file: null,
    });
    host.mood = 200;
    expect((await checker.post(`/evidence/${missing}/archive`, {})).status).toBe(202);
    await eventually(
      'it is archived after all',
      async () => (await settled(missing)).archive.state === 'archived',
    );
    expect(await checker.post(`/evidence/${missing}/archive`, {})).toMatchObject({
      status: 409,
      body: { code: 'nothing_to_retry' },
    });
  });

  it.each([
    ['an address in the house', 'http://127.0.0.2/', /private network/],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data/', /private network/],
    ['a port of a database', 'http://example.org:5432/', /Port 5432/],
  ])('is not fetched from %s', async (_, url, reason) => {
    expect((await settled(newest(await attach({ url })))).archive).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(reason),
    });
  });

  it.each([
    ['/inside', /private network/],
    ['/lying', /not what it says it is/],
  ])('at %s is refused', async (path, reason) => {
    const { archive, file } = await settled(newest(await attach({ url: host.url + path })));
    expect({ ...archive, file }).toMatchObject({
      state: 'failed',
      file: null,
      reason: expect.stringMatching(reason),
    });
  });

  it('waits for a host that is away for a while', async () => {
    host.mood = 503;
    const id = newest(await attach({ url: `${host.url}/moody` }));
    expect((await settled(id)).archive).toMatchObject({
      state: 'pending',
      reason: 'The server answered 503.',
    });
    const waiting = await desk.source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM stet.outbox WHERE kind = 'archive-evidence' AND state = 'pending' AND available_at > now()
          AND payload->>'evidence' = $1`,
      [id],
    );
    expect(waiting).toEqual([{ n: 1 }]);
    host.mood = 200;
  });

  it('keeps a PDF as it is, and reads an older encoding', async () => {
    expect((await settled(newest(await attach({ url: `${host.url}/report.pdf` })))).file?.type).toBe(
      'application/pdf',
    );
    expect((await settled(newest(await attach({ url: `${host.url}/latin` })))).extract).toContain('Brücke');
  });

  it('is fetched once, however often the job is delivered', async () => {
    const path = `/survey?once=${claim}`;
    const id = newest(await attach({ url: host.url + path }));
    await settled(id);
    const rows = await desk.source.query<{ id: string }[]>(
      `SELECT id FROM stet.outbox WHERE payload->>'evidence' = $1`,
      [id],
    );
    const tools = {
      extractor: { extract: never, reanchor: never },
      messengers: keptMessages(),
      archivist: NO_ARCHIVIST,
    };
    for (let i = 0; i < 3; i++)
      for (const row of rows) expect((await runJob(desk.uow, tools, row.id)).outcome).toBe('nothing');
    // Even as a new job it finds the work done.
    await desk.source.query(`UPDATE stet.outbox SET state = 'pending', finished_at = NULL WHERE id = $1`, [
      rows[0]?.id,
    ]);
    await desk.uow.run((tx) => tx.jobs.resend());
    await eventually('the job is done again', async () => {
      const [row] = await desk.source.query<{ state: string }[]>(
        'SELECT state FROM stet.outbox WHERE id = $1',
        [rows[0]?.id],
      );
      return row?.state === 'done';
    });
    expect(host.asked.filter((asked) => asked === path)).toHaveLength(1);
  });

  it('may be a file, told by its bytes', async () => {
    const reply = await upload('../../etc/scan\u202egnp.png', PNG, {
      locator: 'p. 3',
      quote: 'eleven cracks',
    });
    expect(reply.status).toBe(201);
    expect(reply.body.evidence.at(-1)).toMatchObject({
      locator: 'p. 3',
      quote: 'eleven cracks',
      archive: { state: 'archived' },
      file: { name: 'scangnp.png', type: 'image/png', sha256: hashOf(PNG), bytes: PNG.length },
    });
    const text = await upload('notes.txt', Buffer.from('The wall was measured on 3 May.\n\nIt is sound.'));
    await eventually('the text of the file is read', async () =>
      (await checker.get<EvidenceDetail>(`/evidence/${newest(text)}`)).body.extract?.includes('3 May'),
    );
  });

  it.each([
    ['a program', 'tool.exe', Buffer.from('MZ\u0000\u0001\u0002'), 422, 'file_type_refused'],
    [
      'a program called a report',
      'report.pdf',
      Buffer.from('MZ\u0000\u0001\u0002'),
      422,
      'file_type_refused',
    ],
    ['a picture called a report', 'report.pdf', PNG, 422, 'file_type_mismatch'],
    ['an empty file', 'empty.txt', Buffer.alloc(0), 422, 'file_empty'],
    ['a file over 10 MB', 'long.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 413, 'body_too_large'],
  ])('may not be %s', async (_, name, bytes, status, code) => {
    expect(await upload(name, bytes)).toMatchObject({ status, body: { code } });
  });

  describe('from a confidential source', () => {
    const WORD = 'Whistlewood';
    let id: string;
    let others: Client[];

    beforeAll(async () => {
      const reply = await upload(`${WORD}.txt`, Buffer.from(`${WORD} says so.`), {
        source: `${WORD} of the harbour office`,
        note: `Meet ${WORD} on Tuesdays`,
        url: `${host.url}/${WORD}`,
        confidential: 'true',
        readers: 'legal@demo.stet',
      });
      id = newest(reply);
      await eventually('its text is read', async () =>
        (await checker.get<EvidenceDetail>(`/evidence/${id}`)).body.extract?.includes(WORD),
      );
      const name = (await checker.get<{ name: string }>('/me')).body.name;
      others = Object.entries(people)
        .filter(([who]) => who !== name && who !== 'legal')
        .map(([, client]) => client);
    });

    it('is seen by whoever attached it and those they named', async () => {
      for (const client of [checker, personIn(people, 'legal')]) {
        expect((await client.get<EvidenceDetail>(`/evidence/${id}`)).body).toMatchObject({
          redacted: false,
          source: `${WORD} of the harbour office`,
          readers: [{ email: 'legal@demo.stet' }],
        });
        expect((await client.get(`/evidence/${id}/file`)).body).toBe(`${WORD} says so.`);
      }
    });

    it('shows everybody else that something is there, and not a word of it', async () => {
      expect(others).toHaveLength(7);
      const article = (await checker.claim(claim)).article;
      for (const client of others) {
        const seen = (await client.claim(claim)).evidence.find((e) => e.id === id);
        expect(seen).toMatchObject({
          redacted: true,
          confidential: true,
          source: 'Confidential source',
          file: null,
          readers: [],
        });
        const stream = await client.stream(`/events?desk=demo`);
        for (const path of [
          `/claims/${claim}`,
          `/claims?article=${article}`,
          `/evidence/${id}`,
          `/evidence/${id}/file`,
          `/audit?claim=${claim}&limit=200`,
          '/me/notifications?limit=200',
          '/dashboard?desk=demo',
          '/jobs',
          '/me/inbox',
        ]) {
          const { body } = await client.get(path);
          expect({ path, leaks: JSON.stringify(body).includes(WORD) }).toEqual({ path, leaks: false });
        }
        expect((await client.get(`/evidence/${id}`)).status).toBe(404);
        expect((await client.post(`/evidence/${id}/readers`, { user: 'ana@demo.stet' })).status).toBe(404);
        expect(await stream.until((text) => text.includes('event: bell'))).not.toContain(WORD);
        stream.close();
      }
    });

    it('leaves no word in the log, its payloads, the outbox or a failed archive', async () => {
      const failing = newest(await attach({ url: `http://${WORD}.invalid/`, confidential: true }));
      await settled(failing);
      for (const [table, column] of [
        ['audit.payload', 'payload'],
        ['audit.entry', "convert_from(body, 'UTF8')"],
        ['stet.outbox', "payload::text || coalesce(last_error, '')"],
        ['stet.notification', 'text'],
        ['stet.alert', 'text'],
      ] as const) {
        const rows = await desk.source.query<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM ${table} WHERE ${column} ILIKE '%${WORD}%'`,
        );
        expect({ table, n: rows[0]?.n }).toEqual({ table, n: 0 });
      }
    });

    it('opens to one more person when somebody who sees it names them', async () => {
      const reply = await personIn(people, 'legal').post(`/evidence/${id}/readers`, {
        user: 'desk@demo.stet',
      });
      expect(reply.status).toBe(201);
      expect((await personIn(people, 'desk').get(`/evidence/${id}`)).status).toBe(200);
      expect(
        (await personIn(people, 'legal').post(`/evidence/${id}/readers`, { user: 'who@else' })).status,
      ).toBe(422);
    });

    it('takes readers only where it is confidential', async () => {
      expect(await attach({ readers: ['legal@demo.stet'] })).toMatchObject({
        status: 422,
        body: { code: 'not_confidential' },
      });
    });
  });
});

function never(): Promise<never> {
  return Promise.reject(new Error('not in this test'));
}
