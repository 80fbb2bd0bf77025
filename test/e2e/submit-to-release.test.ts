import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@stet/contract';
import type { Client } from '../support/client.js';
import { BACKENDS } from '../support/cluster.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import {
  articleOf,
  assignee,
  claimsOf,
  evidence,
  everybody,
  gateOf,
  personIn,
  propose,
  queueTheRest,
  sample,
  secondChecker,
  signOff,
  submit,
} from '../support/walk.js';

const SEED = join(import.meta.dirname, '../../../shared/data/articles/000_c51a273f26a72bc7.txt');

describe.each(BACKENDS)('from a submitted article to a released one, queue on %s', (backend) => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const who = (name: string): Client => personIn(people, name);

  beforeAll(async () => {
    desk = await TestDesk.open(backend);
    people = await everybody(desk);
  });

  afterEach(async () => {
    expect(await desk.violations()).toEqual([]);
  });

  afterAll(() => desk.close());

  it('walks every turn of the workflow and releases exactly the revision the editor saw', async () => {
    const article = await submit(who('editor'), sample('harbour.txt'), { authors: ['author@demo.stet'] });
    await queueTheRest(people, article);
    const open = (await claimsOf(who('desk'), article)).filter((c) => c.state !== 'dismissed');
    expect(open.length).toBeGreaterThan(8);
    const [asked, sentBack, disputed, contradicted, reworded, ...plain] = open.map((c) => c.id);
    if (!asked || !sentBack || !disputed || !contradicted || !reworded) throw new Error('too few claims');

    // The author answers; the claim comes back to its own checker.
    const asking = await assignee(who('desk'), asked);
    await who(asking).must(asked, 'start');
    await who(asking).must(asked, 'query-author', { question: 'Where does the figure come from?' });
    const [query] = (await who('author').claim(asked)).queries;
    const answered = await who('author').post(`/queries/${query?.id}/answers`, {
      answer: 'From the report, page 4.',
    });
    expect(answered.status).toBe(201);
    expect(await who(asking).claim(asked)).toMatchObject({ state: 'checking', assignee: { name: asking } });
    await evidence(who(asking), asked);
    await who(asking).must(asked, 'propose', { verdict: 'accurate' });
    await signOff(people, asked);

    // Sent back with a reason, proposed again.
    const back = await propose(people, sentBack);
    const refuser = await secondChecker(who('desk'), sentBack);
    const returned = await who(refuser).must(sentBack, 'send-back', { reason: 'The source is from 2019.' });
    expect(returned).toMatchObject({ state: 'checking', stateReason: 'The source is from 2019.' });
    await who(back).must(sentBack, 'propose', { verdict: 'accurate' });
    await signOff(people, sentBack);

    // Disputed after the sign-off; the editor rules and a fresh sign-off is needed.
    await propose(people, disputed);
    await signOff(people, disputed);
    await who('author').must(disputed, 'dispute', { reason: 'The date is that of the survey.' });
    const ruled = await who('editor2').must(disputed, 'rule', {
      verdict: 'accurate',
      reason: 'The survey was in October.',
    });
    expect(ruled).toMatchObject({ state: 'proposed', signOffsGiven: 0 });
    await signOff(people, disputed);

    // A second checker who finds otherwise sends it back by signing.
    const first = await propose(people, contradicted);
    const other = await secondChecker(who('desk'), contradicted);
    const contradiction = await who(other).must(contradicted, 'sign-off', { verdict: 'misleading' });
    expect(contradiction).toMatchObject({ state: 'checking', signOffsGiven: 0 });
    await who(first).must(contradicted, 'propose', { verdict: 'accurate' });
    await signOff(people, contradicted);

    // Wrong, with a wording that an editor who did not write the text refuses in so many words.
    const wording = await assignee(who('desk'), reworded);
    await who(wording).must(reworded, 'start');
    await evidence(who(wording), reworded);
    await who(wording).must(reworded, 'propose', { verdict: 'inaccurate', edit: 'twelve cracks' });
    await signOff(people, reworded, 'inaccurate');
    expect(await gateOf(who('editor'), article)).toMatchObject({ open: false });
    await who('editor2').must(reworded, 'refuse-edit', { reason: 'The report says eleven.' });

    for (const id of plain) {
      await propose(people, id);
      await signOff(people, id);
    }
    const gate = await eventually('the gate opens', async () => {
      const now = await gateOf(who('editor'), article);
      return now.open && now;
    });
    const stale = await who('editor').post(`/articles/${article}/release`, { revisionHash: '0'.repeat(64) });
    expect(stale).toMatchObject({ status: 409, body: { code: 'revision_changed' } });
    const denied = await who('ana').post(`/articles/${article}/release`, { revisionHash: gate.hash });
    expect(denied).toMatchObject({ status: 403, body: { code: 'not_yours' } });
    const released = await who('editor').post<Article>(`/articles/${article}/release`, {
      revisionHash: gate.hash,
    });
    expect(released).toMatchObject({
      status: 200,
      body: { state: 'released', hash: gate.hash, overrideReason: null },
    });
    const twice = await who('editor').post(`/articles/${article}/release`, { revisionHash: gate.hash });
    expect(twice).toMatchObject({ status: 409, body: { code: 'released' } });
  });

  it('keeps the gate shut and says by whom, until an override that names its reason', async () => {
    const article = await submit(who('editor2'), sample('harbour.txt'));
    const gate = await gateOf(who('editor'), article);
    expect(gate.open).toBe(false);
    const shut = await who('editor').post<{ blockers: unknown[] }>(`/articles/${article}/release`, {
      revisionHash: gate.hash,
    });
    expect(shut).toMatchObject({ status: 409, body: { code: 'gate_shut' } });
    expect(shut.body.blockers).toHaveLength(gate.blockers.length);
    const short = await who('editor').post(`/articles/${article}/release-with-override`, { reason: 'now' });
    expect(short).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } });
    const reason = 'The press runs in two minutes.';
    const released = await who('editor').post<Article>(`/articles/${article}/release-with-override`, {
      reason,
    });
    expect(released).toMatchObject({ status: 200, body: { state: 'released', overrideReason: reason } });
    const wall = await who('desk').get<{ alerts: { kind: string }[] }>('/dashboard?desk=demo');
    expect(wall.body.alerts).toContainEqual(expect.objectContaining({ kind: 'release_override', article }));
  });

  it('keeps what stands and voids what changed when a revision comes in', async () => {
    const before = sample('harbour.txt');
    const article = await submit(who('editor'), before);
    const claims = await claimsOf(who('desk'), article);
    const changed = claims.find((c) => c.exact.includes('14,300'));
    const kept = claims.find((c) => c.exact.includes('Brannock Marine'));
    if (!changed || !kept) throw new Error('the sample lost its claims');
    for (const { id } of [changed, kept]) {
      await propose(people, id);
      await signOff(people, id);
    }
    const seen = await gateOf(who('editor'), article);
    const revised = await who('editor').post(`/articles/${article}/revisions`, {
      content: before.replace('14,300', '15,300'),
    });
    expect(revised.status).toBe(202);
    await eventually(
      'the revision is split',
      async () => (await articleOf(who('desk'), article)).state !== 'splitting',
    );
    expect(await who('desk').claim(kept.id)).toMatchObject({ state: 'signed_off', signOffsGiven: 1 });
    const voided = await who('desk').claim(changed.id);
    expect(voided.state).not.toBe('signed_off');
    expect(voided.signOffs).toContainEqual(expect.objectContaining({ voidCause: 'text_changed' }));
    const old = await who('editor').post(`/articles/${article}/release-with-override`, {
      reason: 'of the text that I read',
      revisionHash: seen.hash,
    });
    expect(old).toMatchObject({ status: 409, body: { code: 'revision_changed' } });
  });

  (existsSync(SEED) ? it : it.skip)('takes a real article from its text to its release', async () => {
    const article = await submit(who('editor'), readFileSync(SEED, 'utf8'), {
      authors: ['author@demo.stet'],
    });
    await queueTheRest(people, article);
    const open = (await claimsOf(who('desk'), article)).filter((c) => c.state !== 'dismissed');
    expect(open.length).toBeGreaterThan(15);
    for (const { id } of open) {
      await propose(people, id);
      await signOff(people, id);
    }
    const { hash } = await eventually('the gate opens', async () => {
      const gate = await gateOf(who('editor'), article);
      return gate.open && gate;
    });
    const released = await who('editor').post<Article>(`/articles/${article}/release`, {
      revisionHash: hash,
    });
    expect(released).toMatchObject({ status: 200, body: { state: 'released' } });
  });
});
