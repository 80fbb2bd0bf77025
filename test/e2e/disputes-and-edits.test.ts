import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { claimWith } from '../support/revise.js';
import {
  articleOf,
  everybody,
  gateOf,
  personIn,
  propose,
  queueTheRest,
  secondChecker,
  signOff,
  submit,
} from '../support/walk.js';

const WORDING = 'The harbour wall at Eastcliff is 420 metres long.';
const TEXT = 'The harbour wall at Eastcliff is 400 metres long.';
const REASON = 'The survey of 2021 says otherwise.';

describe('disputes and edits, over HTTP', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const as = (name: string): Client => personIn(people, name);

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
  });
  afterAll(() => desk.close());

  /** An article of one claim with a verdict on it; gives both ids. */
  const judged = async (verdict = 'accurate'): Promise<{ article: string; id: string; checker: string }> => {
    const article = await submit(as('author'), TEXT);
    await queueTheRest(people, article);
    const { id } = await claimWith(as('desk'), article, '400 metres');
    return { article, id, checker: await propose(people, id, verdict) };
  };
  const entriesOf = async (claim: string): Promise<{ action: string; actor: object; payload: unknown }[]> =>
    (await as('auditor').get<{ items: [] }>(`/audit?claim=${claim}&limit=200`)).body.items;

  it('a dispute is for an editor who neither raised it nor judged the claim, and the ruling is signed off anew', async () => {
    const { article, id, checker } = await judged();
    await signOff(people, id);
    expect((await as('author').act(id, 'dispute', {})).status).toBe(400);
    expect((await as('legal').act(id, 'dispute', { reason: REASON })).status).toBe(403);
    const disputed = await as('editor').must(id, 'dispute', { reason: REASON });
    expect(disputed).toMatchObject({ state: 'disputed', stateReason: REASON, verdict: 'accurate' });
    expect((await gateOf(as('editor'), article)).blockers).toContainEqual(
      expect.objectContaining({ claim: id, code: 'disputed' }),
    );

    const ruling = { verdict: 'misleading', reason: 'The survey measured at low water.' };
    for (const [who, code] of [
      ['editor', 'own_dispute'],
      ['author', 'not_yours'],
      [checker, 'not_yours'],
      ['auditor', 'not_yours'],
    ] as const)
      expect({ who, ...(await as(who).act(id, 'rule', ruling)) }).toMatchObject({
        status: 403,
        body: { code },
      });
    expect((await as('editor2').act(id, 'rule', { verdict: 'misleading' })).status).toBe(400);
    const ruled = await as('editor2').must(id, 'rule', ruling);
    expect(ruled).toMatchObject({
      state: 'proposed',
      verdict: 'misleading',
      stateReason: ruling.reason,
      signOffs: [{ voidCause: 'ruling' }],
    });
    expect((await entriesOf(id)).find((e) => e.action === 'claim.rule')).toMatchObject({
      actor: { name: 'editor2' },
      payload: ruling,
    });
    // The worker asks for the next sign-off meanwhile; then the claim stands still.
    await secondChecker(as('desk'), id);
    // Whoever ruled does not wave their own ruling through.
    expect(await as('editor2').act(id, 'override', { reason: 'There is no time left.' })).toMatchObject({
      status: 403,
      body: { code: 'four_eyes' },
    });
    await signOff(people, id, 'misleading');
    // Signed off as misleading is no reason to print it.
    expect((await gateOf(as('editor'), article)).blockers).toMatchObject([
      { claim: id, code: 'wrong_and_unchanged' },
    ]);
  });

  it('a requested wording holds the gate until the author applies it, and whoever worded it signs nothing', async () => {
    const { article, id, checker } = await judged();
    const second = await secondChecker(as('desk'), id);
    const third = ['ana', 'ben', 'chen'].find((name) => name !== checker && name !== second) ?? '';
    expect(await as('author').act(id, 'apply-edit')).toMatchObject({ body: { code: 'no_edit_requested' } });
    expect((await as('auditor').act(id, 'request-edit', { wording: WORDING })).status).toBe(403);
    expect(await as(second).must(id, 'request-edit', { wording: WORDING })).toMatchObject({
      edit: 'requested',
      wording: WORDING,
      state: 'proposed',
    });
    expect(await as(second).act(id, 'sign-off', { verdict: 'accurate' })).toMatchObject({
      status: 403,
      body: { code: 'four_eyes' },
    });
    expect(await as('desk').act(id, 'assign-second', { user: `${second}@demo.stet` })).toMatchObject({
      status: 403,
      body: { code: 'four_eyes' },
    });
    await as('desk').must(id, 'assign-second', { user: `${third}@demo.stet` });
    await as(third).must(id, 'sign-off', { verdict: 'accurate' });
    expect((await gateOf(as('editor'), article)).blockers).toMatchObject([{ claim: id, code: 'edit_open' }]);
    expect((await as(third).act(id, 'apply-edit')).status).toBe(403);
    expect(await as('author').must(id, 'apply-edit')).toMatchObject({ edit: 'applied', state: 'signed_off' });
    expect(await gateOf(as('editor'), article)).toMatchObject({ open: true, blockers: [] });
  });

  it('an editor refuses a wording with a reason, an author does not, and what was found wrong then goes to print knowingly', async () => {
    const { article, id } = await judged('inaccurate');
    await signOff(people, id, 'inaccurate');
    expect((await gateOf(as('editor'), article)).blockers).toMatchObject([{ code: 'wrong_and_unchanged' }]);
    await as('editor').must(id, 'request-edit', { wording: WORDING });
    expect((await gateOf(as('editor'), article)).blockers).toMatchObject([{ code: 'edit_open' }]);
    expect(await as('author').act(id, 'refuse-edit', { reason: REASON })).toMatchObject({
      status: 403,
      body: { code: 'not_yours' },
    });
    expect((await as('editor2').act(id, 'refuse-edit', {})).status).toBe(400);
    expect(await as('editor2').must(id, 'refuse-edit', { reason: REASON })).toMatchObject({
      edit: 'refused',
    });
    expect((await entriesOf(id)).find((e) => e.action === 'claim.refuse-edit')).toMatchObject({
      actor: { name: 'editor2' },
      payload: { reason: REASON },
    });
    expect(await articleOf(as('desk'), article)).toMatchObject({ state: 'cleared' });
  });
});
