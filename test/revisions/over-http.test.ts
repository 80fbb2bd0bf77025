import {
  annotationCollection,
  type AnnotationCollection,
  type AnnotationsTaken,
  type Article,
  type RevisionDiff,
} from '@stet/contract';
import type { Client, Reply } from '../support/client.js';
import { BACKENDS } from '../support/cluster.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { isSplit, revise } from '../support/revise.js';
import { articleOf, claimsOf, everybody, gateOf, personIn, sample, submit } from '../support/walk.js';

const FERRY = sample('ferry.md');
const BUILT = 'The boat was built in 1974 and has been repaired eleven times since.';
const DAY = 'The day ferry carried 9,200 passengers a week last year.';
const TORREY = '“We cannot pay for empty seats,” said the mayor, Ann Torrey.';

/** An edit, the words of one old claim, what becomes of it, and a piece of the reason. */
// prettier-ignore
const KINDS: readonly (readonly [string, (text: string) => string, string, string, string])[] = [
  ['a move', (t) => t.replace(` ${BUILT}`, '').replace(DAY, `${BUILT} ${DAY}`), 'built in 1974', 'kept', ''],
  ['a split', (t) => t.replace('six times a day and takes', 'six times a day. It takes'), 'It leaves Oake', 'kept|stale', ''],
  ['a join of paragraphs', (t) => t.replace(`${TORREY}\n\n`, `${TORREY} `), '9,200', 'kept', ''],
  ['near-identical claims swapped', (t) => t.replace('The night ferry to Lorne carried 412', 'The night ferry to Lorne carried 9,200').replace(DAY, DAY.replace('9,200', '412')), '9,200', 'stale|ambiguous', ''],
  ['a text repeated', (t) => `${t}\n\n${DAY}`, '9,200', 'kept|ambiguous', ''],
  ['a pull quote', (t) => t.replace(` ${BUILT}`, `\n\n> ${BUILT}`), 'built in 1974', 'ambiguous', 'somebody'],
  ['a headline', (t) => t.replace('# The night ferry carries 412 passengers a week', '# Oake gives up its night ferry'), '310,000', 'kept', ''],
  ['a negation', (t) => t.replace('A survey found that 61', 'A survey did not find that 61'), '61 per cent', 'stale', 'negation'],
  ['a hedge', (t) => t.replace('It cost the town', 'It reportedly cost the town'), '310,000', 'stale', 'hedging'],
  ['an attribution', (t) => t.replace(', according to the harbour office', ''), 'carried 412', 'stale', 'attribution'],
  ['a speaker', (t) => t.replace('the mayor, Ann Torrey', 'the treasurer, Jon Pike'), 'empty seats', 'stale', ''],
  ['a rewrite', () => '# Bread\n\nThe baker of Lorne sold 900 loaves on Monday.', '310,000', 'withdrawn', ''],
];

describe('new texts over HTTP', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let editor: Client;
  let article: string;

  beforeAll(async () => {
    desk = await TestDesk.open(BACKENDS.at(-1) ?? 'postgres');
    people = await everybody(desk);
    editor = personIn(people, 'editor');
    article = await submit(editor, FERRY, { format: 'markdown' });
  });
  afterAll(() => desk.close());

  const dryRun = (content: string, query = '?dryRun=true'): Promise<Reply<RevisionDiff & { code: string }>> =>
    editor.post(`/articles/${article}/revisions${query}`, { content, format: 'markdown' });
  const send = (content: string, id = article) =>
    editor.post<Article & { code: string }>(`/articles/${id}/revisions`, { content, format: 'markdown' });

  it.each(KINDS)(
    '%s comes out as it should, asked for without sending it',
    async (_, edit, words, outcomes, why) => {
      const { status, body } = await dryRun(edit(FERRY));
      expect(status).toBe(200);
      const found = body.claims.filter((c) => c.from?.exact.includes(words));
      expect(found.length).toBeGreaterThan(0);
      expect(found.map((c) => c.outcome).filter((outcome) => !outcomes.split('|').includes(outcome))).toEqual(
        [],
      );
      expect(found.map((c) => c.reason).join()).toContain(why);
      expect((await articleOf(editor, article)).revision).toBe(1);
    },
  );

  it('an empty text is refused, sent or tried; the bare ?dryRun is understood, another value is not', async () => {
    for (const reply of [await send(' \n'), await dryRun(' \n')]) expect(reply.status).toBe(400);
    expect((await dryRun(FERRY, '?dryRun')).status).toBe(200);
    expect((await dryRun(FERRY, '?dryRun=maybe')).status).toBe(400);
    expect((await articleOf(editor, article)).revision).toBe(1);
  });

  it('two sent at once are taken one after the other or one is refused; both are never one revision', async () => {
    const id = await submit(editor, FERRY, { format: 'markdown' });
    const [a, b] = [FERRY.replace('310,000', '320,000'), FERRY.replace('310,000', '330,000')];
    const replies = await Promise.all([send(a, id), send(b, id)]);
    const taken = replies.filter((r) => r.status === 202);
    const refused = replies.filter((r) => r.status !== 202);
    expect(refused.map((r) => [r.status, r.body.code])).toEqual(refused.map(() => [409, 'splitting']));
    expect(taken.map((r) => r.body.revision).sort()).toEqual(taken.map((_, i) => i + 2));
    await eventually('the last is split', async () => isSplit(await articleOf(editor, id)));
    expect(await articleOf(editor, id)).toMatchObject({ revision: taken.length + 1 });
  });

  it('the gate and a release name the revision: the hash of the one before is refused', async () => {
    const id = await submit(editor, FERRY, { format: 'markdown' });
    await revise(editor, id, FERRY.replace('310,000', '320,000'));
    const second = await gateOf(editor, id);
    await revise(editor, id, FERRY);
    const third = await gateOf(editor, id);
    expect([second.revision, third.revision]).toEqual([2, 3]);
    expect(third.hash).not.toBe(second.hash);
    const late = await editor.post(`/articles/${id}/release`, { revisionHash: second.hash });
    expect(late).toMatchObject({ status: 409, body: { code: 'revision_changed' } });
    const forced = await editor.post(`/articles/${id}/release-with-override`, {
      revisionHash: second.hash,
      reason: 'The press runs in two minutes.',
    });
    expect(forced).toMatchObject({ status: 409, body: { code: 'revision_changed' } });
    // Back to the words of the first text: what was changed is still to be checked.
    expect(third.open).toBe(false);
    const diff = (await editor.get<RevisionDiff>(`/articles/${id}/revisions/1/diff/3`)).body;
    expect(diff.claims.find((c) => c.from?.exact.includes('310,000'))?.outcome).toBe('stale');
    expect((await claimsOf(editor, id)).length).toBeGreaterThan(0);
    const backwards = await editor.get(`/articles/${id}/revisions/3/diff/1`);
    expect(backwards).toMatchObject({ status: 422, body: { code: 'bad_order' } });
    expect((await editor.get(`/articles/${id}/revisions/1/diff/9`)).status).toBe(404);
  });

  it('claims go out as annotations and come back as themselves, orphans beside them', async () => {
    const out = await editor.get<AnnotationCollection>(`/articles/${article}/annotations`);
    expect(out.headers.get('content-type')).toContain('application/ld+json');
    expect(annotationCollection.parse(out.body)).toEqual(out.body);
    const back = (body: unknown) =>
      editor.send<AnnotationsTaken>('POST', `/articles/${article}/annotations`, JSON.stringify(body), {
        'content-type': 'application/ld+json',
      });
    const { status, body } = await back(out.body);
    expect({ status, orphans: body.orphans }).toEqual({ status: 200, orphans: [] });
    expect(new Set(body.placed.map((p) => p.created))).toEqual(new Set([false]));
    const stray = {
      id: 'urn:stray',
      target: { selector: { type: 'TextQuoteSelector', exact: 'No such words.' } },
    };
    expect((await back(stray)).body).toMatchObject({ placed: [], orphans: [{ annotation: 'urn:stray' }] });
    const again = await editor.get<AnnotationCollection>(`/articles/${article}/annotations`);
    expect(annotationCollection.parse(again.body).first.items.at(-1)).toMatchObject({
      id: 'urn:stray',
      placement: 'orphan',
    });
    expect((await back({ hello: 'world' })).status).toBe(400);
  });
});
