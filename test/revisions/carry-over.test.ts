import type { ClaimCarryOver, RevisionRecord } from '@stet/application';
import { assignChecker, resolveMatch, settlePlace } from '@stet/application';
import { QuietDesk } from '../support/quiet-desk.js';
import { sample } from '../support/walk.js';

const FERRY = sample('ferry.md');
const COST = 'It cost the town 310,000 pounds in 2024.';

describe('a new text', () => {
  let desk: QuietDesk;
  let article: string;

  beforeAll(async () => {
    desk = await QuietDesk.open();
  });
  beforeEach(async () => {
    article = await desk.submit(FERRY);
    await desk.signOffAll(article);
  });
  afterEach(async () => {
    expect(await desk.violations()).toEqual([]);
  });
  afterAll(() => desk.close());

  const line = (revision: RevisionRecord, words: string): ClaimCarryOver => {
    const found = revision.changes.find((c) => (c.before ?? c.now ?? '').includes(words));
    if (!found) throw new Error(`nothing is said of “${words}”`);
    return found;
  };
  const live = (id: string) => desk.run((tx) => tx.claims.signOffs(id));
  const blockers = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      (
        await desk.source.query<{ number: number; blocker: string }[]>(
          'SELECT number, blocker FROM stet.claim WHERE article_id = $1 AND blocker IS NOT NULL',
          [article],
        )
      ).map((row) => [row.number, row.blocker]),
    );

  it('that differs in typography and listed spelling alone keeps every sign-off, and nothing moves', async () => {
    const before = await desk.claims(article);
    const revision = await desk.revise(
      article,
      FERRY.replace('“We', '"We')
        .replace('seats,”', 'seats,"')
        .replaceAll('harbour', 'harbor')
        .replace('310,000 pounds', '310000\u00a0pounds')
        .replace('9,200', '9200')
        .replace('61 per', '61  per'),
    );
    expect(revision.changes.map((c) => c.outcome)).toEqual(before.map(() => 'kept'));
    expect(await desk.claims(article)).toEqual(before);
    expect(await desk.run((tx) => tx.articles.byId(article))).toMatchObject({ state: 'cleared' });
  });

  it('that turns a sentence sends its claim back to its own checker, with the difference and the old verdict', async () => {
    const before = await desk.claim(article, 'has been repaired');
    const revision = await desk.revise(article, FERRY.replace('has been repaired', 'has not been repaired'));
    expect(line(revision, 'has been repaired')).toMatchObject({
      outcome: 'stale',
      why: expect.stringContaining('negation'),
      verdict: 'accurate',
      voids: before.signOffsRequired,
      difference: expect.arrayContaining([{ kind: 'come', text: 'not ' }]),
    });
    const after = await desk.claim(article, 'has not been repaired');
    expect(after).toMatchObject({ id: before.id, state: 'queued', verdict: null });
    await desk.run((tx) => assignChecker(tx, { claim: before.id }));
    expect((await desk.claim(article, 'has not been repaired')).assignee).toBe(before.assignee);
    expect(await live(before.id)).toEqual([]);
    const [signed] = await desk.source.query<unknown[]>(
      'SELECT void_cause, void_reason, void_revision FROM stet.sign_off WHERE claim_id = $1',
      [before.id],
    );
    expect(signed).toMatchObject({ void_cause: 'text_changed', void_revision: 2 });
    expect(Object.values(await blockers())).toHaveLength(1);
  });

  it('whose headline alone changed shuts the gate over that place, until a new text repairs it', async () => {
    const before = await desk.claim(article, 'carried 412');
    const revision = await desk.revise(article, FERRY.replace('carries 412', 'carries 421'));
    expect(line(revision, 'carried 412')).toMatchObject({
      outcome: 'kept',
      voids: 0,
      inconsistent: [{ block: 0, was: 'The night ferry carries 412 passengers a week' }],
    });
    expect(await blockers()).toEqual({ [before.number]: 'inconsistent_occurrence' });
    expect((await live(before.id)).length).toBeGreaterThan(0);
    // Kept as it is, it is still in question.
    await desk.revise(article, FERRY.replace('carries 412', 'carries 421').replace('61 per', '61  per'));
    expect(await blockers()).toEqual({ [before.number]: 'inconsistent_occurrence' });
    await desk.revise(article, FERRY);
    expect(await blockers()).toEqual({});
    expect(await desk.run((tx) => tx.articles.byId(article))).toMatchObject({ state: 'cleared' });
  });

  it('whose own words changed is in question where its headline did not', async () => {
    const { id, number } = await desk.claim(article, 'carried 412');
    await desk.revise(article, FERRY.replace('carried 412', 'carried 421'));
    expect(await desk.claim(article, 'carried 421')).toMatchObject({ id, state: 'queued', inconsistent: 1 });
    await desk.run((tx) =>
      settlePlace(tx, desk.who('editor2'), { claim: id, expectedVersion: null, place: 1, same: true }),
    );
    expect((await desk.claim(article, 'carried 421')).inconsistent).toBe(0);
    expect(Object.keys(await blockers())).toEqual([String(number)]);
  });

  it('whose headline says it in other words passes when a person says so, and stays so', async () => {
    const { id, number } = await desk.claim(article, 'carried 412');
    const told = FERRY.replace('carries 412 passengers a week', 'carries 412 people a week');
    await desk.revise(article, told);
    expect(await blockers()).toEqual({ [number]: 'inconsistent_occurrence' });
    const own = settle('editor', { place: 1, same: true });
    await expect(own).rejects.toMatchObject({ code: 'own_text' });
    await expect(settle('editor2', { place: 0, same: true })).rejects.toMatchObject({ code: 'bad_place' });
    await settle('editor2', { place: 1, same: true });
    expect(await blockers()).toEqual({});
    await desk.revise(article, told.replace('61 per', '61  per'));
    expect(await blockers()).toEqual({});
    await expect(settle('editor2', { place: 1, same: true })).rejects.toMatchObject({
      code: 'no_place_open',
    });

    function settle(name: string, choice: { place: number; same: boolean }) {
      return desk.run((tx) =>
        settlePlace(tx, desk.who(name), { claim: id, expectedVersion: null, ...choice }),
      );
    }
  });

  it('whose headline says another fact gives that fact a claim of its own', async () => {
    const { id, number } = await desk.claim(article, 'carried 412');
    await desk.revise(article, FERRY.replace('carries 412', 'carries 421'));
    await desk.run((tx) =>
      settlePlace(tx, desk.who('editor2'), { claim: id, expectedVersion: null, place: 1, same: false }),
    );
    const born = await desk.claim(article, 'carries 421');
    expect(born.state).toBe('queued');
    expect(Object.keys(await blockers())).toEqual([String(born.number)]);
    expect(born.number).not.toBe(number);
  });

  const PULLED = FERRY.replace(` ${COST}`, `\n\n> ${COST}`);
  const decide = (name: string, id: string, candidate: number) =>
    desk.run((tx) => resolveMatch(tx, desk.who(name), { claim: id, expectedVersion: null, candidate }));

  it('that may mean something else waits for a person; nothing else decides about the claim until then', async () => {
    const { id, number, version } = await desk.claim(article, COST);
    const revision = await desk.revise(article, PULLED);
    expect(line(revision, COST)).toMatchObject({
      outcome: 'ambiguous',
      candidates: [{ exact: COST }],
      voids: 0,
    });
    expect(await blockers()).toEqual({ [number]: 'ambiguous_match' });
    await expect(decide('editor', id, 1)).rejects.toMatchObject({ code: 'own_text' });
    await expect(decide('editor2', id, 2)).rejects.toMatchObject({ code: 'bad_candidate' });
    const signed = await live(id);
    expect(await decide('editor2', id, 1)).toMatchObject({ state: 'signed_off', version: version + 2 });
    expect(await live(id)).toEqual(signed);
    expect(await blockers()).toEqual({});
    await expect(decide('editor2', id, 1)).rejects.toMatchObject({ code: 'no_match_open' });
  });

  it('of which no place is the claim withdraws it; what stands there is checked anew', async () => {
    const { id } = await desk.claim(article, COST);
    await desk.revise(article, PULLED);
    expect(await decide('editor2', id, 0)).toMatchObject({ state: 'withdrawn' });
    const born = await desk.claim(article, COST);
    expect(born).toMatchObject({ state: 'queued', verdict: null });
    expect(born.id).not.toBe(id);
  });

  it('asks nobody about a claim that needed no check; what stands in doubt is read anew', async () => {
    const { id } = await desk.claim(article, COST);
    await desk.act('ana', id, 'reopen', { reason: 'once more' });
    await desk.act('editor2', id, 'dismiss', { reason: 'common knowledge' });
    expect(line(await desk.revise(article, PULLED), COST)).toMatchObject({ outcome: 'withdrawn', claim: id });
    const born = await desk.claim(article, COST);
    expect(born.id).not.toBe(id);
    expect(await blockers()).toEqual({ [born.number]: expect.not.stringContaining('ambiguous') });
  });

  it('that comes while a person has not decided asks again from where the claim stood for certain', async () => {
    const { id } = await desk.claim(article, COST);
    await desk.revise(article, PULLED);
    await desk.revise(article, FERRY);
    expect(await blockers()).toEqual({});
    expect((await live(id)).length).toBeGreaterThan(0);
  });

  it('equal to an earlier one brings nothing back by itself', async () => {
    const { id, number } = await desk.claim(article, 'employs 23');
    const short = FERRY.replace('The harbour office employs 23 people in Oake. ', '');
    expect(line(await desk.revise(article, short), 'employs 23')).toMatchObject({ outcome: 'withdrawn' });
    const back = line(await desk.revise(article, FERRY), 'employs 23');
    expect(back).toMatchObject({
      outcome: 'new',
      resembles: { claim: id, number, verdict: 'accurate', why: expect.stringContaining('same words') },
    });
    const born = await desk.claim(article, 'employs 23');
    expect(born.id).toBe(back.claim);
    expect(born.state).toBe('queued');
    expect(await live(born.id)).toEqual([]);
    const [hint] = await desk.source.query<unknown[]>(
      'SELECT kind, other_id FROM stet.claim_hint WHERE claim_id = $1',
      [born.id],
    );
    expect(hint).toEqual({ kind: 'withdrawn', other_id: id });
  });

  it('that was voided and then restored is still to be checked', async () => {
    const { id } = await desk.claim(article, 'has been repaired');
    await desk.revise(article, FERRY.replace('has been repaired', 'has not been repaired'));
    await desk.revise(article, FERRY);
    expect(await live(id)).toEqual([]);
    expect(Object.values(await blockers())).toHaveLength(1);
  });

  it('rewritten from end to end withdraws or sends back everything', async () => {
    const revision = await desk.revise(article, '# Bread\n\nThe baker of Lorne sold 900 loaves on Monday.');
    expect(new Set(revision.changes.map((c) => c.outcome))).toEqual(new Set(['withdrawn', 'new']));
    expect((await desk.claims(article)).filter((c) => c.state === 'signed_off')).toEqual([]);
  });

  it('that repeats a claim in other words does not let its sign-off cover them', async () => {
    const more = `${FERRY}\n\nLast year the night ferry carried 412 passengers a week to Lorne.`;
    await desk.revise(article, more);
    expect(Object.values(await blockers())).toHaveLength(1);
  });
});
