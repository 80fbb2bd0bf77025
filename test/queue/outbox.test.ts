import { newId } from '@stet/application';
import { OutboxRelay, openQueues, runJob, sweepLeases } from '@stet/jobs';
import { read } from '@stet/persistence';
import { randomBytes } from 'node:crypto';
import type { Client } from '../support/client.js';
import { BACKENDS, redisUrl } from '../support/cluster.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { NO_ARCHIVIST, keptMessages } from '../support/messengers.js';
import { assignee, claimsOf, sample, submit } from '../support/walk.js';

const TOOLS = {
  extractor: { extract: refuse, reanchor: refuse },
  messengers: keptMessages(),
  archivist: NO_ARCHIVIST,
};
function refuse(): Promise<never> {
  return Promise.reject(new Error('the extractor is broken'));
}

describe.each(BACKENDS)('outbox and queue on %s', (backend) => {
  let desk: TestDesk;
  let editor: Client;

  beforeAll(async () => {
    desk = await TestDesk.open(backend);
    editor = await desk.as('editor');
  });

  afterAll(() => desk.close());

  const outbox = (where: string) =>
    read(desk.source, (sql) =>
      sql<{ id: string; state: string; attempts: number; lastError: string | null }>(
        `SELECT id, state, attempts, last_error AS "lastError" FROM stet.outbox WHERE ${where} ORDER BY id`,
      ),
    );

  it('finishes every row it was given', async () => {
    await submit(editor, sample('harbour.txt'));
    await eventually('nothing is pending', async () => (await outbox("state = 'pending'")).length === 0);
    expect(await outbox("state = 'dead'")).toEqual([]);
  });

  it('applies a row once, however often and at the same time it is delivered', async () => {
    const rows = await outbox("kind = 'assign-checker'");
    const versions = () =>
      read(desk.source, (sql) =>
        sql<{ id: string; version: number }>('SELECT id, version FROM stet.claim ORDER BY id'),
      );
    const before = await versions();
    await desk.stopWorker();
    const ran = await Promise.all(
      rows.flatMap(({ id }) => [id, id, id].map((same) => runJob(desk.uow, TOOLS, same))),
    );
    expect(new Set(ran.map((r) => r.outcome))).toEqual(new Set(['nothing']));
    expect(await versions()).toEqual(before);
    // A pending row taken by several workers at once is one row too.
    const article = await editor.post<{ id: string }>('/articles', {
      desk: 'demo',
      content: 'Eastcliff has 14,300 inhabitants.',
    });
    const [row] = await outbox(`article_id = '${article.body.id}'`);
    const together = await Promise.all(
      Array.from({ length: 4 }, () => runJob(desk.uow, TOOLS, row?.id ?? '')),
    );
    expect(together.filter((r) => r.outcome === 'failed').length).toBeGreaterThanOrEqual(1);
    await desk.restartWorker();
    await eventually(
      'the article is split after all',
      async () => (await outbox(`id = '${row?.id}'`))[0]?.state === 'done',
    );
  });

  it('gives up on a job that always fails, tells people, and lets one of them retry it', async () => {
    await desk.stopWorker();
    const submitted = await editor.post<{ id: string }>('/articles', {
      desk: 'demo',
      content: 'The port handled 212,000 tonnes in 2023.',
    });
    const [row] = await outbox(`article_id = '${submitted.body.id}'`);
    const id = row?.id ?? '';
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await runJob(desk.uow, TOOLS, id)).outcome).toBe(attempt < 5 ? 'failed' : 'dead');
    }
    expect(await outbox(`id = '${id}'`)).toMatchObject([
      { state: 'dead', attempts: 5, lastError: 'the extractor is broken' },
    ]);
    const head = await desk.as('desk');
    const dead = await head.get<{ items: { id: string }[] }>('/jobs?state=dead');
    expect(dead.body.items.map((job) => job.id)).toEqual([id]);
    const wall = await head.get<{ alerts: { kind: string }[] }>('/dashboard?desk=demo');
    expect(wall.body.alerts).toContainEqual(expect.objectContaining({ kind: 'dead_job' }));
    expect((await editor.post(`/jobs/${id}/retry`, {})).status).toBe(403);
    await desk.restartWorker();
    expect((await head.post(`/jobs/${id}/retry`, {})).status).toBe(204);
    expect((await head.post(`/jobs/${newId()}/retry`, {})).status).toBe(404);
    await eventually(
      'the retried job is done',
      async () => (await outbox(`id = '${id}'`))[0]?.state === 'done',
    );
  });

  it('sends what a relay took and never brought to an end, and buries what never ends', async () => {
    await desk.stopWorker();
    const { body } = await editor.post<{ id: string }>('/articles', {
      desk: 'demo',
      content: 'The wall is 400 metres long.',
    });
    const where = `article_id = '${body.id}'`;
    // As if a relay had died between taking and sending, a minute ago.
    await owner(
      `UPDATE stet.outbox SET dispatched_at = now() - interval '1 minute', dispatches = 1 WHERE ${where}`,
    );
    const url = backend === 'redis' ? redisUrl() : desk.databases.appUrl;
    const prefix = `t-${randomBytes(4).toString('hex')}`;
    const queues = openQueues(
      backend === 'redis' ? { kind: 'redis', url, prefix } : { kind: 'postgres', url },
    );
    const relay = new OutboxRelay(desk.uow, queues, { warn: () => undefined });
    relay.wake();
    await eventually('the row is sent again', async () => (await sent(where)) === 2);
    await owner(
      `UPDATE stet.outbox SET dispatched_at = now() - interval '1 minute', starts = 8 WHERE ${where}`,
    );
    relay.wake();
    await eventually('the row is buried', async () => (await outbox(where))[0]?.state === 'dead');
    await relay.close();
    await queues.close();
    await desk.restartWorker();
  });

  it('takes a claim back when its lease has run out', async () => {
    const article = await submit(editor, sample('harbour.txt'));
    const claim = (await claimsOf(editor, article)).find(
      (c) => c.state !== 'dismissed' && c.state !== 'extracted',
    );
    if (!claim) throw new Error('no claim');
    const name = await assignee(editor, claim.id);
    const checker = await desk.as(name);
    await checker.must(claim.id, 'start');
    await owner(
      `UPDATE stet.claim SET lease_expires_at = now() - interval '1 second' WHERE id = '${claim.id}'`,
    );
    const late = await checker.act(claim.id, 'propose', { verdict: 'opinion', note: 'a matter of taste' });
    expect(late).toMatchObject({ status: 409, body: { code: 'lease_lost' } });
    await sweepLeases(desk.uow);
    const trail = await (
      await desk.as('auditor')
    ).get<{ items: { action: string }[] }>(`/audit?claim=${claim.id}`);
    expect(trail.body.items.map((e) => e.action)).toContain('claim.expire-lease');
  });

  const sent = async (where: string): Promise<number> =>
    (
      await read(desk.source, (sql) =>
        sql<{ dispatches: number }>(`SELECT dispatches FROM stet.outbox WHERE ${where}`),
      )
    )[0]?.dispatches ?? 0;

  const owner = (statement: string) => read(desk.source, (sql) => sql(statement));
});
