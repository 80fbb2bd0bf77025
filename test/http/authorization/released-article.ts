import {
  answerQuery,
  moveClaim,
  queryAuthor,
  releaseWithOverride,
  submitArticle,
  type Caller,
} from '@stet/application';
import { eventually } from '../../support/eventually.js';
import type { TestDesk } from '../../support/desk.js';
import { sample } from '../../support/walk.js';
import type { Objects } from './route-table.js';

/** A released article of a desk with two claims that nobody holds, one of them with an answered query. */
export async function releasedArticle(
  desk: TestDesk,
  slug: string,
  authors: readonly string[],
): Promise<Objects> {
  const one = async <Row>(text: string, ...parameters: unknown[]): Promise<Row> => {
    const [row]: Row[] = await desk.source.query(text, parameters);
    if (row === undefined) throw new Error(`nothing found: ${text}`);
    return row;
  };
  const { id: person } = await one<{ id: string }>(
    `SELECT id FROM stet.person WHERE email = $1`,
    `${slug}-other@demo.stet`,
  );
  const caller: Caller = { person, via: 'cli', requestId: 'test' };
  const writer = await one<{ id: string }>(
    `SELECT id FROM stet.person WHERE email = $1`,
    `${slug}-author@demo.stet`,
  );
  const article = await desk.uow.run((tx) =>
    submitArticle(
      tx,
      { ...caller, person: writer.id },
      { desk: slug, format: 'text', content: sample('harbour.txt'), authors },
    ),
  );
  await eventually(
    'the article is split',
    async () =>
      (await one<{ state: string }>('SELECT state FROM stet.article WHERE id = $1', article.id)).state !==
      'splitting',
  );
  await eventually(
    'nothing is pending',
    async () =>
      (await one<{ n: number }>(`SELECT count(*)::int AS n FROM stet.outbox WHERE state = 'pending'`)).n ===
      0,
  );
  const [claim, otherClaim]: { id: string; assignee: string | null }[] = await desk.source.query(
    `SELECT id, assignee_id AS assignee FROM stet.claim WHERE article_id = $1 AND state IN ('queued', 'assigned', 'checking') ORDER BY number`,
    [article.id],
  );
  if (!claim || !otherClaim) throw new Error('the sample lost its claims');
  const act = (id: string, action: 'assign' | 'start' | 'release') =>
    desk.uow.run((tx) =>
      moveClaim(tx, caller, {
        claim: id,
        action,
        expectedVersion: null,
        input: { target: { person, roles: ['checker'] } },
      }),
    );
  await act(claim.id, 'assign');
  await act(claim.id, 'start');
  await desk.uow.run((tx) =>
    queryAuthor(tx, caller, { claim: claim.id, expectedVersion: null, question: 'Who says so?' }),
  );
  const query = await one<{ id: string }>('SELECT id FROM stet.author_query WHERE claim_id = $1', claim.id);
  await desk.uow.run((tx) => answerQuery(tx, caller, { query: query.id, answer: 'The divers.' }));
  await act(claim.id, 'release');
  if (otherClaim.assignee) {
    await act(otherClaim.id, 'assign');
    await act(otherClaim.id, 'release');
  }
  await desk.uow.run((tx) =>
    releaseWithOverride(tx, caller, { article: article.id, reason: 'The press runs in two minutes.' }),
  );
  return {
    desk: slug,
    article: article.id,
    claim: claim.id,
    otherClaim: otherClaim.id,
    query: query.id,
    checker: `${slug}-other@demo.stet`,
  };
}
