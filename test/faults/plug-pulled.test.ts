import { Redis } from 'ioredis';
import { read } from '@stet/persistence';
import type { Client } from '../support/client.js';
import { BACKENDS, redisUrl } from '../support/cluster.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { articleOf, claimsOf, sample } from '../support/walk.js';

const ROUNDS = 4;

describe.each(BACKENDS)('the plug is pulled, queue on %s', (backend) => {
  let desk: TestDesk;
  let editor: Client;

  beforeAll(async () => {
    desk = await TestDesk.open(backend);
    editor = await desk.as('editor');
  });

  afterAll(() => desk.close());

  const pending = () =>
    read(desk.source, (sql) => sql<{ id: string }>("SELECT id FROM stet.outbox WHERE state = 'pending'"));

  const submitOne = async (): Promise<string> => {
    const reply = await editor.post<{ id: string }>('/articles', {
      desk: 'demo',
      content: sample('harbour.txt'),
    });
    expect(reply.status).toBe(202);
    return reply.body.id;
  };

  /** What was sent and is not done waits half a minute before it is sent again; the test does not wait with it. */
  const hurry = () => desk.uow.run((tx) => tx.jobs.resend());

  async function allDone(articles: readonly string[]): Promise<void> {
    await hurry();
    await eventually('every article is split and every effect applied', async () => {
      for (const id of articles) if ((await articleOf(editor, id)).state !== 'in_review') return false;
      return (await pending()).length === 0;
    });
    for (const id of articles) {
      const claims = await claimsOf(editor, id);
      expect(claims.filter((c) => c.state === 'queued')).toEqual([]);
    }
    expect(await desk.violations()).toEqual([]);
  }

  it('a worker killed in the middle of its work loses and doubles nothing', async () => {
    const articles: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      articles.push(await submitOne(), await submitOne());
      // Somewhere between taking the first row and finishing the last.
      await eventually(
        'the worker is at work',
        async () =>
          (await pending()).length < 1 + round * 3 ||
          (await articleOf(editor, articles.at(-2) ?? '')).state !== 'splitting',
      );
      await desk.killWorker();
      await desk.restartWorker();
    }
    await allDone(articles);
    const numbers = await read(desk.source, (sql) =>
      sql<{ article: string; n: number }>(
        'SELECT article_id AS article, count(*)::int AS n FROM stet.claim GROUP BY article_id',
      ),
    );
    expect(new Set(numbers.map((row) => row.n)).size).toBe(1);
  });

  (backend === 'redis' ? it : it.skip)(
    'a queue that lost everything is filled again from Postgres',
    async () => {
      const redis = new Redis(redisUrl());
      const articles: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        articles.push(await submitOne());
        await redis.flushall();
      }
      redis.disconnect();
      await allDone(articles);
    },
  );
});
