import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, sample } from '../support/walk.js';
import { jsonLines, stet, type Ran } from '../support/stet.js';

describe('stet, against a desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-cli-'));
  const tokens = new Map<string, string>();
  let desk: TestDesk;

  const operator = (...args: string[]): Promise<Ran> =>
    stet(args, {
      env: {
        DATABASE_URL: desk.databases.appUrl,
        STET_MIGRATE_DATABASE_URL: desk.databases.ownerUrl,
        STET_DATA_DIR: folder,
      },
    });

  async function as(name: string, ...args: string[]): Promise<Ran> {
    const known =
      tokens.get(name) ??
      (await operator('token', 'create', '--user', `${name}@demo.stet`, '--name', 'test')).out.trim();
    tokens.set(name, known);
    return stet(args, { env: { STET_URL: desk.url, STET_TOKEN: known, STET_DATA_DIR: folder } });
  }

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await desk.close();
  });

  it('takes an article from submission to release by commands alone', async () => {
    const file = join(folder, 'short.txt');
    writeFileSync(
      file,
      'The wall of Eastcliff is 3,400 metres long.\n\nIt was built in 1871 by Josiah Pell.\n',
    );
    const submitted = await as('editor', 'submit', file, '--desk', 'demo', '--wait', '--json');
    const article = jsonLines<{ id: string; claims: number }>(submitted.out)[0]?.id ?? '';
    expect(submitted.code).toBe(0);
    expect((await as('desk', 'gate', article)).code).toBe(3);
    const editor2 = await desk.as('editor2');
    for (const claim of await claimsOf(editor2, article)) {
      if (claim.state === 'extracted') expect((await as('editor2', 'act', claim.id, 'queue')).code).toBe(0);
      const checker = await assignee(editor2, claim.id);
      expect((await as(checker, 'act', claim.id, 'start')).code).toBe(0);
      expect((await as(checker, 'act', claim.id, 'query-author', '--question', 'Who says so?')).code).toBe(0);
      expect((await as('editor', 'act', claim.id, 'answer', '--answer', 'The council.')).code).toBe(0);
      const proposed = await as(
        checker,
        'act',
        claim.id,
        'propose',
        '--verdict',
        'accurate',
        '--evidence',
        'https://example.org/register',
      );
      expect(proposed).toMatchObject({ code: 0, err: '' });
      expect(await as(checker, 'act', claim.id, 'sign-off', '--verdict', 'accurate')).toMatchObject({
        code: 5,
        err: expect.stringContaining('You proposed this verdict'),
      });
      const other = ['ana', 'ben', 'chen'].find((name) => name !== checker) ?? '';
      expect((await as(other, 'act', claim.id, 'sign-off', '--verdict', 'accurate')).out).toContain(
        'signed_off',
      );
    }
    expect((await as('editor', 'watch', article)).out).toContain('The gate is open.');
    expect((await as('desk', 'gate', article)).code).toBe(0);
    expect((await as('ana', 'release', article)).code).toBe(5);
    expect((await as('editor', 'release', article)).code).toBe(0);
    expect((await as('editor', 'release', article)).code).toBe(6);
    expect((await as('editor', 'status', article)).out).toContain('released');
    expect((await as('editor', 'status', 'nothing')).code).toBe(4);
    expect((await as('ana', 'claims', '--mine')).code).toBe(0);
    const spanned = await as('editor', 'act', article, 'add', '--block', '0', '--start', '0', '--end', '8');
    expect(spanned).toMatchObject({ code: 6, err: expect.stringContaining('released') });
  });

  it('exports a log that anybody can verify, and finds where it was touched', async () => {
    const target = join(folder, 'audit');
    expect((await operator('audit', 'export', target)).code).toBe(0);
    const log = join(target, 'log.jsonl');
    const head: { size: number; root: string } = JSON.parse(readFileSync(join(target, 'head.json'), 'utf8'));
    const held = ['--size', String(head.size), '--root', head.root];
    expect(await stet(['audit', 'verify', log, ...held])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${head.size} entries`),
    });
    const lines = readFileSync(log, 'utf8').split('\n');
    const [touched] = [...lines.entries()].filter(([, line]) => line.includes('"state":"proposed"'));
    if (!touched) throw new Error('nobody proposed anything');
    lines[touched[0]] = touched[1].replace('"accurate"', '"misleading"');
    writeFileSync(log, lines.join('\n'));
    const found = await stet(['audit', 'verify', log, ...held, '--json']);
    expect(found.code).toBe(8);
    expect(JSON.parse(found.out)).toMatchObject({ firstBad: { seq: touched[0] + 1 } });
  });

  it('keeps the log from the application’s own role', async () => {
    for (const statement of [
      'UPDATE audit.entry SET action = $1',
      'DELETE FROM audit.entry WHERE action = $1',
      "INSERT INTO audit.payload (seq, salt, payload) SELECT 1, decode($1, 'escape'), $1",
      'UPDATE audit.head SET size = length($1)',
    ])
      await expect(desk.source.query(statement, ['x'])).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    await expect(desk.source.query('TRUNCATE audit.entry')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await expect(desk.source.query("SET session_replication_role = 'replica'")).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
    await expect(desk.source.query('SET ROLE stet_audit')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('does the operator’s chores beside a running desk', async () => {
    expect((await operator('migrate')).out).toContain('up to date');
    expect((await operator('doctor')).code).toBe(0);
    const sound = await operator('doctor', '--invariants', '--json');
    expect(sound.code).toBe(0);
    expect(jsonLines<{ holds: boolean | null }>(sound.out).some((line) => line.holds === false)).toBe(false);
    expect((await operator('rebuild-queue')).code).toBe(0);
    const added = await operator(
      'user',
      'add',
      'pat@demo.stet',
      '--desk',
      'demo',
      '--roles',
      'checker,auditor',
      '--name',
      'Pat',
    );
    const login = await stet(['login', 'pat@demo.stet', '--url', desk.url], {
      env: { STET_PASSWORD: added.out.trim(), XDG_CONFIG_HOME: folder },
    });
    expect(login).toMatchObject({ code: 0, err: '' });
    const signedIn = await stet(['claims', '--mine', '--url', desk.url], {
      env: { XDG_CONFIG_HOME: folder },
    });
    expect(signedIn.code).toBe(0);
    expect((await operator('user', 'list')).out).toMatch(/pat@demo.stet\s+Pat\s+demo\s+auditor,checker/);
    expect((await operator('user', 'add', 'x@demo.stet', '--desk', 'demo', '--roles', 'king')).code).toBe(2);
    expect((await operator('token', 'create', '--user', 'nobody@demo.stet', '--name', 'x')).code).toBe(4);
    expect((await operator('user', 'password', 'nobody@demo.stet')).code).toBe(4);
  });

  it('shows a broken promise as one', async () => {
    const article = await as('editor', 'submit', '-', '--desk', 'demo');
    expect(article.code).toBe(2);
    const file = join(folder, 'harbour.txt');
    writeFileSync(file, sample('harbour.txt'));
    const { out } = await as('editor', 'submit', file, '--desk', 'demo');
    const id = out.split(' ')[0] ?? '';
    const desks = await desk.as('desk');
    const claim = await eventually('a claim is assigned', async () =>
      (await claimsOf(desks, id)).find((c) => c.state === 'assigned'),
    );
    await eventually('the outbox is empty', async () => {
      const pending: unknown[] = await desk.source.query(
        "SELECT 1 FROM stet.outbox WHERE state = 'pending' AND available_at <= now()",
      );
      return pending.length === 0;
    });
    const breakIt = async (statement: string, mend: string): Promise<string[]> => {
      await desk.source.query(statement);
      const broken = (await desk.violations()).map((b) => b.id);
      await desk.source.query(mend);
      return broken;
    };
    const where = `WHERE id = '${claim.id}'`;
    expect(
      await breakIt(
        `UPDATE stet.claim SET version = version + 1 ${where}`,
        `UPDATE stet.claim SET version = version - 1 ${where}`,
      ),
    ).toEqual(['I-01', 'I-02']);
    expect(
      await breakIt(
        `UPDATE stet.claim SET legal = 'cleared' ${where}`,
        `UPDATE stet.claim SET legal = '${claim.legal}' ${where}`,
      ),
    ).toEqual(['I-02']);
    expect(
      await breakIt(
        `UPDATE stet.claim SET blocker = NULL ${where}`,
        `UPDATE stet.claim SET blocker = 'not_started' ${where}`,
      ),
    ).toEqual(['I-12a']);
    expect(
      await breakIt(
        `UPDATE stet.occurrence SET start_offset = start_offset + 1 WHERE claim_id = '${claim.id}'`,
        `UPDATE stet.occurrence SET start_offset = start_offset - 1 WHERE claim_id = '${claim.id}'`,
      ),
    ).toEqual(['I-10']);
    expect(
      await breakIt(
        `UPDATE stet.article SET title = title || '!' WHERE id = '${id}'`,
        `UPDATE stet.article SET title = rtrim(title, '!') WHERE id = '${id}'`,
      ),
    ).toEqual(['I-11a']);
    expect(
      await breakIt(
        `UPDATE stet.article SET state = 'cleared' WHERE id = '${id}'`,
        `UPDATE stet.article SET state = 'in_review' WHERE id = '${id}'`,
      ),
    ).toEqual(['I-12b']);
    expect(
      await breakIt(
        `UPDATE stet.outbox SET state = 'dead' WHERE claim_id = '${claim.id}'`,
        `UPDATE stet.outbox SET state = 'done' WHERE claim_id = '${claim.id}'`,
      ),
    ).toEqual(['I-13', 'I-16']);
    const signer = `INSERT INTO stet.sign_off (id, claim_id, person_id, verdict, text_hash, claim_version, by_override) SELECT gen_random_uuid(), '${claim.id}', submitted_by, 'accurate', 'other', 1, false FROM stet.article WHERE id = '${id}'`;
    expect(await breakIt(signer, `DELETE FROM stet.sign_off WHERE claim_id = '${claim.id}'`)).toEqual([
      'I-06',
      'I-08',
    ]);
  });
});
