import type { Article, Correction, Gate } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { claimWith, revise } from '../support/revise.js';
import {
  articleOf,
  claimsOf,
  everybody,
  gateOf,
  personIn,
  propose,
  queueTheRest,
  signOff,
  submit,
} from '../support/walk.js';

const LONG = 'The harbour wall at Eastcliff is 400 metres long.';
const COST = 'The council spent 310,000 pounds on its repair in 2024.';
const TEXT = `${LONG}\n\n${COST}`;
const TOLD = { reason: 'A reader wrote in.', note: 'An earlier version gave another length.' };
const OUTSIDERS = ['ana', 'author', 'legal', 'auditor'];

interface Publications {
  readonly items: { revision: number; hash: string; notes: { kind: string; note: string }[] }[];
}

describe('after release, over HTTP', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const as = (name: string): Client => personIn(people, name);

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
  });
  // Ends with every invariant and the log.
  afterAll(() => desk.close());

  const settle = async (article: string): Promise<void> => {
    await queueTheRest(people, article);
    for (const { id, state } of await claimsOf(as('desk'), article)) {
      if (['dismissed', 'withdrawn', 'signed_off'].includes(state)) continue;
      await propose(people, id);
      await signOff(people, id);
    }
  };
  const release = async (article: string) =>
    as('editor').post<Article & { code: string; blockers?: Gate['blockers'] }>(
      `/articles/${article}/release`,
      {
        revisionHash: (await articleOf(as('editor'), article)).hash,
      },
    );
  const published = async (): Promise<string> => {
    const article = await submit(as('author'), TEXT);
    await settle(article);
    expect((await release(article)).status).toBe(200);
    return article;
  };
  const corrections = async (article: string): Promise<Correction[]> =>
    (await as('auditor').get<{ items: Correction[] }>(`/articles/${article}/corrections`)).body.items;
  const publications = async (article: string): Promise<Publications['items']> =>
    (await as('auditor').get<Publications>(`/articles/${article}/publications`)).body.items;
  const open = (who: string, article: string, body: object) =>
    as(who).post<Correction & { code: string }>(`/articles/${article}/corrections`, { ...TOLD, ...body });
  const put = (who: string, id: string, note: string) =>
    as(who).send('PUT', `/corrections/${id}/note`, JSON.stringify({ note }), {
      'content-type': 'application/json',
    });

  it('a new text opens a correction: only what changed is checked again, and both publications stay on record', async () => {
    const article = await published();
    const first = await articleOf(as('editor'), article);
    await revise(as('author'), article, TEXT.replace('400 metres', '420 metres'), 'text');
    const [opened] = await corrections(article);
    expect(opened).toMatchObject({
      kind: 'correction',
      state: 'open',
      note: null,
      withText: true,
      revision: 1,
    });
    expect(await claimWith(as('desk'), article, '310,000')).toMatchObject({ state: 'signed_off' });
    const changed = await claimWith(as('desk'), article, '420 metres');
    expect((await as('desk').claim(changed.id)).signOffs).toMatchObject([{ voidCause: 'text_changed' }]);
    expect((await release(article)).body).toMatchObject({ code: 'gate_shut' });
    await settle(article);

    expect((await gateOf(as('editor'), article)).blockers).toMatchObject([{ code: 'note_missing' }]);
    expect((await articleOf(as('editor'), article)).state).toBe('in_review');
    expect(await release(article)).toMatchObject({ status: 409, body: { code: 'gate_shut' } });
    const against = { reason: 'The press runs in two minutes.' };
    expect(await as('editor').post(`/articles/${article}/release-with-override`, against)).toMatchObject({
      status: 409,
      body: { code: 'note_missing' },
    });
    expect((await put('author', opened?.id ?? '', 'It was a mistake.')).status).toBe(403);
    expect((await put('editor2', opened?.id ?? '', TOLD.note)).status).toBe(200);
    expect(
      await as('editor').post(`/articles/${article}/release`, { revisionHash: first.hash }),
    ).toMatchObject({ status: 409, body: { code: 'revision_changed' } });
    const again = await release(article);
    expect(again).toMatchObject({ status: 200, body: { state: 'released', revision: 2 } });
    expect(again.body.notes).toMatchObject([{ kind: 'correction', note: TOLD.note, revision: 2 }]);
    expect(await publications(article)).toMatchObject([
      { revision: 1, hash: first.hash, notes: [] },
      { revision: 2, hash: again.body.hash, notes: [{ note: TOLD.note }] },
    ]);
    expect(await corrections(article)).toMatchObject([{ state: 'published', settledBy: { name: 'editor' } }]);
  });

  it('a claim is corrected by an editor alone, and nothing goes out before the text has changed', async () => {
    const article = await submit(as('author'), TEXT);
    expect(await open('editor', article, { kind: 'correction' })).toMatchObject({
      status: 409,
      body: { code: 'not_released' },
    });
    await settle(article);
    await release(article);
    const { id } = await claimWith(as('desk'), article, '400 metres');
    for (const who of OUTSIDERS) {
      expect({ who, ...(await as(who).act(id, 'correct', TOLD)) }).toMatchObject({
        who,
        status: 403,
        body: { code: 'not_yours' },
      });
      expect((await open(who, article, { kind: 'correction' })).status).toBe(403);
    }
    await as('editor').must(id, 'correct', TOLD);
    expect((await as('desk').claim(id)).signOffs).toMatchObject([{ voidCause: 'correction' }]);
    expect(await articleOf(as('desk'), article)).toMatchObject({ state: 'in_review', notes: [] });
    await settle(article);
    expect((await gateOf(as('editor'), article)).blockers).toMatchObject([{ code: 'not_corrected' }]);
    expect(await release(article)).toMatchObject({ status: 409, body: { code: 'gate_shut' } });

    // It was right after all: dropped, the article stands released as it was, once.
    await as('editor2').must(id, 'drop-note', { reason: 'The divers measured it again.' });
    expect(await release(article)).toMatchObject({ status: 200, body: { state: 'released', notes: [] } });
    expect(await publications(article)).toHaveLength(1);
    expect(await corrections(article)).toMatchObject([{ state: 'dropped' }]);
  });

  it('a retraction of a claim goes out on the word of two, and the sentence is no longer signed off', async () => {
    const article = await published();
    const { id } = await claimWith(as('desk'), article, '310,000');
    await as('editor').must(id, 'retract', TOLD);
    const [opened] = await corrections(article);
    expect(await articleOf(as('desk'), article)).toMatchObject({ state: 'released', notes: [] });
    expect(await as('editor').act(id, 'confirm-note')).toMatchObject({
      status: 403,
      body: { code: 'four_eyes' },
    });
    for (const who of OUTSIDERS) expect((await as(who).act(id, 'confirm-note')).status).toBe(403);
    // Whoever words the note has a hand in it too.
    expect((await put('editor2', opened?.id ?? '', 'The sum cannot be shown.')).status).toBe(200);
    expect(await as('editor2').post(`/corrections/${opened?.id}/confirm`, {})).toMatchObject({
      status: 403,
      body: { code: 'four_eyes' },
    });
    expect(await as('desk').post(`/corrections/${opened?.id}/confirm`, {})).toMatchObject({
      status: 200,
      body: { state: 'published', settledBy: { name: 'desk' } },
    });
    expect(await as('desk').claim(id)).toMatchObject({
      state: 'stale',
      stateReason: 'retracted',
      signOffs: [{ voidCause: 'retraction' }],
    });
    expect(await articleOf(as('desk'), article)).toMatchObject({
      state: 'in_review',
      notes: [{ kind: 'retraction', note: 'The sum cannot be shown.', claim: id, revision: 1 }],
    });
    expect(await as('desk').post(`/corrections/${opened?.id}/drop`, { reason: 'x' })).toMatchObject({
      status: 409,
    });
  });

  it('a clarification without a new text leaves the article out and its sign-offs alone', async () => {
    const article = await published();
    const { id } = await claimWith(as('desk'), article, '400 metres');
    const opened = await open('desk', article, { kind: 'clarification', claim: id });
    expect(opened).toMatchObject({
      status: 201,
      body: { kind: 'clarification', claim: { id }, withText: false },
    });
    await as('editor').must(id, 'confirm-note');
    expect(await articleOf(as('desk'), article)).toMatchObject({
      state: 'released',
      notes: [{ kind: 'clarification', note: TOLD.note }],
    });
    expect(await as('desk').claim(id)).toMatchObject({ state: 'signed_off', signOffs: [{ voidedAt: null }] });
  });

  it('an article that is retracted as a whole stays on record and takes nothing more', async () => {
    const article = await published();
    const opened = await open('editor', article, { kind: 'retraction' });
    expect(opened.status).toBe(201);
    expect(await open('editor2', article, { kind: 'retraction' })).toMatchObject({
      status: 409,
      body: { code: 'correction_open' },
    });
    const confirm = (who: string) => as(who).post(`/corrections/${opened.body.id}/confirm`, {});
    expect((await confirm('ana')).status).toBe(403);
    expect((await confirm('editor')).status).toBe(403);
    expect((await confirm('editor2')).status).toBe(200);
    expect((await confirm('desk')).status).toBe(409);
    expect(await articleOf(as('desk'), article)).toMatchObject({
      retracted: true,
      notes: [{ kind: 'retraction', claim: null }],
    });
    const { id } = await claimWith(as('desk'), article, '400 metres');
    const refused = { status: 409, body: { code: 'retracted' } };
    expect(await as('author').post(`/articles/${article}/revisions`, { content: LONG })).toMatchObject(
      refused,
    );
    expect(await open('editor', article, { kind: 'correction' })).toMatchObject(refused);
    expect(await as('editor').act(id, 'correct', TOLD)).toMatchObject(refused);
    expect(await publications(article)).toHaveLength(1);
  });

  it('a new text says why it comes, and a retraction has none', async () => {
    const article = await published();
    const send = (correction: object, who = 'author') =>
      as(who).post(`/articles/${article}/revisions`, { content: LONG, correction });
    expect(await send({ kind: 'retraction' })).toMatchObject({
      status: 422,
      body: { code: 'retraction_has_no_text', errors: [{ pointer: '/correction/kind' }] },
    });
    expect((await send({ kind: 'clarification' }, 'ana')).status).toBe(403);
    expect((await articleOf(as('desk'), article)).state).toBe('released');
    expect((await send({ kind: 'clarification', ...TOLD })).status).toBe(202);
    expect(await corrections(article)).toMatchObject([
      { kind: 'clarification', state: 'open', note: TOLD.note, withText: true, openedBy: { name: 'author' } },
    ]);
  });
});
