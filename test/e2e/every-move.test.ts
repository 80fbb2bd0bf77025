import { PERSON_ACTIONS } from '@stet/contract';
import { createToken } from '@stet/application';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { claimWith, revise } from '../support/revise.js';
import { stet } from '../support/stet.js';
import {
  articleOf,
  assignee,
  claimsOf,
  everybody,
  personIn,
  sample,
  secondChecker,
  submit,
} from '../support/walk.js';

describe('every move of the table, by the command over HTTP', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  const made = new Set<string>();
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    // So that the triage leaves some claims of the sample to a person.
    await desk.source.query(`UPDATE stet.desk SET policy = policy || '{"queueFromWorth": 0.78}'`);
    people = await everybody(desk);
  });

  afterAll(() => desk.close());

  /** Makes a move as somebody and expects it to be done. */
  async function act(name: string, claim: string, action: string, ...options: string[]): Promise<void> {
    const email = `${name}@demo.stet`;
    const token =
      tokens.get(name) ??
      (await desk.uow.run((tx) => createToken(tx, { email, name: 'test', expiresAt: null })));
    tokens.set(name, token);
    const ran = await stet(['act', claim, action, ...options], {
      env: { STET_URL: desk.url, STET_TOKEN: token },
    });
    expect({ action, err: ran.err, code: ran.code }).toEqual({ action, err: '', code: 0 });
    made.add(action);
  }
  const stateOf = async (id: string): Promise<string> => (await personIn(people, 'desk').claim(id)).state;

  it('can be made, and none is left out', async () => {
    const article = await submit(personIn(people, 'editor'), sample('harbour.txt'), {
      authors: ['author@demo.stet'],
    });
    const all = await claimsOf(personIn(people, 'desk'), article);
    const doubtful = all.filter((c) => c.state === 'extracted').map((c) => c.id);
    const queued = all.filter((c) => c.state !== 'extracted' && c.state !== 'dismissed').map((c) => c.id);
    const [toQueue, toDismiss = queued.pop()] = doubtful;
    const [one, two, three, four] = queued;
    if (!toQueue || !toDismiss || !one || !two || !three || !four)
      throw new Error('the sample lost its claims');

    await act('editor2', toQueue, 'queue');
    if ((await stateOf(toDismiss)) !== 'extracted') {
      const holder = await assignee(personIn(people, 'desk'), toDismiss);
      await act(holder, toDismiss, 'release');
    }
    await act('editor2', toDismiss, 'dismiss', '--reason', 'nothing to check');
    await act('editor2', toDismiss, 'reopen', '--reason', 'there is something after all');

    // Given back, taken, handed over.
    const first = await assignee(personIn(people, 'desk'), one);
    await act(first, one, 'release');
    await act('ana', one, 'claim');
    await act('desk', one, 'assign', '--user', 'ben@demo.stet');
    await act('ben', one, 'extend');
    const later = new Date(Date.now() + 600_000).toISOString();
    await act('ben', one, 'snooze', '--until', later, '--reason', 'The archive opens at ten.');
    await act('ben', one, 'hand-over', '--user', 'chen@demo.stet', '--note', 'You know the archive.');
    await act('chen', one, 'hand-over', '--user', 'ben@demo.stet');
    await act('ben', one, 'start');
    await act('ben', one, 'query-author', '--question', 'Who was asked?');
    await act('ben', one, 'stop-waiting');
    await act('ben', one, 'query-author', '--question', 'Who measured it?');
    await act('author', one, 'answer', '--answer', 'The divers.');
    await act('ben', one, 'attach-evidence', '--evidence', 'https://example.org/report');
    await act('ben', one, 'request-edit', '--wording', 'The harbour wall at Eastcliff is leaking again.');
    await act('author', one, 'apply-edit');
    await act('ben', one, 'require-legal');
    await act('legal', one, 'clear-legal', '--note', 'read');
    await act('ben', one, 'propose', '--verdict', 'accurate');
    await secondChecker(personIn(people, 'desk'), one);
    await act('desk', one, 'assign-second', '--user', 'chen@demo.stet');
    await act('chen', one, 'send-back', '--reason', 'page number?');
    await act('ben', one, 'propose', '--verdict', 'inaccurate');
    await secondChecker(personIn(people, 'desk'), one);
    await act('ana', one, 'sign-off', '--verdict', 'inaccurate');
    await act('editor2', one, 'refuse-edit', '--reason', 'The report says so.');
    await act('author', one, 'dispute', '--reason', 'It was measured twice.');
    await act('editor2', one, 'rule', '--verdict', 'accurate', '--reason', 'The second measure holds.');
    await secondChecker(personIn(people, 'desk'), one);
    await act('desk', one, 'override', '--reason', 'The press runs in two minutes.');
    expect(await stateOf(one)).toBe('signed_off');

    // Shape: bounds, split, merge, and a claim by hand.
    const claim = await personIn(people, 'desk').claim(two);
    const [place] = claim.occurrences;
    if (!place) throw new Error('no place');
    const shorter = claim.exact.slice(0, claim.exact.lastIndexOf(' '));
    await act(
      'editor2',
      two,
      'edit-bounds',
      '--block',
      `${place.block}`,
      '--start',
      `${place.start}`,
      '--end',
      `${place.start + shorter.length}`,
    );
    await act('editor2', two, 'split', '--at', `${shorter.indexOf(' ')}`);
    await act('editor2', three, 'merge', '--into', four);
    expect(await stateOf(three)).toBe('withdrawn');
    await act('editor2', article, 'add', '--block', '0', '--start', '0', '--end', '12');
    await eventually('the new claim is assigned', async () =>
      (await claimsOf(personIn(people, 'desk'), article)).some(
        (c) => c.exact === 'Harbour wall' && c.state === 'assigned',
      ),
    );

    // A new text: the headline says something else, and a sentence became a pull quote.
    const ferry = sample('ferry.md');
    const boat = await submit(personIn(people, 'editor'), ferry, { format: 'markdown' });
    const cost = 'It cost the town 310,000 pounds in 2024.';
    await revise(
      personIn(people, 'editor'),
      boat,
      ferry.replace('carries 412', 'carries 421').replace(` ${cost}`, `\n\n> ${cost}`),
    );
    const headline = await claimWith(personIn(people, 'desk'), boat, 'carried 412');
    await act('editor2', headline.id, 'settle-place', '--place', '1', '--same', 'no');
    const moved = await claimWith(personIn(people, 'desk'), boat, cost);
    await act('editor2', moved.id, 'resolve-match', '--candidate', '1');

    // After release: what readers are told, by two people where no new text comes.
    const out = await personIn(people, 'editor2').post(`/articles/${article}/release-with-override`, {
      reason: 'The press runs in two minutes.',
    });
    expect(out.status).toBe(200);
    const told = ['--reason', 'A reader wrote in.', '--note', 'The wall was measured by divers.'];
    await act('editor', one, 'clarify', ...told);
    await act('editor2', one, 'confirm-note');
    await act('editor', one, 'retract', ...told);
    await act('editor', one, 'drop-note', '--reason', 'The divers confirm it.');
    await act('editor', one, 'correct', ...told);

    const every = [...PERSON_ACTIONS, 'add', 'answer', 'attach-evidence'];
    expect(every.filter((action) => !made.has(action))).toEqual([]);
    expect((await articleOf(personIn(people, 'desk'), article)).state).toBe('in_review');
    // Some fifty commands, each a program of its own: slow where the machine is busy.
  }, 900_000);

  it('tells what it refuses why', async () => {
    const article = await submit(personIn(people, 'ana'), sample('harbour.txt'));
    const claim = (await claimsOf(personIn(people, 'desk'), article)).find(
      (c) => c.state === 'assigned' || c.state === 'queued',
    );
    if (!claim) throw new Error('no claim');
    const name = await assignee(personIn(people, 'desk'), claim.id);
    expect(name).not.toBe('ana');
    const refusals: [string, string, object, number, string][] = [
      ['ana', 'edit-bounds', { block: 99, start: 0, end: 5 }, 422, 'bad_span'],
      ['ana', 'dismiss', { reason: 'x' }, 409, 'wrong_state'],
      ['auditor', 'dismiss', { reason: 'x' }, 403, 'not_yours'],
      ['desk', 'assign', { user: 'ana@demo.stet' }, 403, 'contributor'],
      ['desk', 'assign', { user: 'author@demo.stet' }, 422, 'not_a_checker'],
      ['desk', 'assign', { user: 'who@else.where' }, 422, 'unknown_person'],
      [name, 'split', { at: 100_000 }, 422, 'bad_split'],
      [name, 'merge', { into: claim.id }, 422, 'bad_merge'],
      [name, 'propose', { verdict: 'accurate' }, 409, 'wrong_state'],
    ];
    for (const [who, action, input, status, code] of refusals) {
      const reply = await personIn(people, who).act(claim.id, action, input);
      expect({ who, action, status: reply.status, body: reply.body }).toMatchObject({
        who,
        action,
        status,
        body: { code, detail: expect.stringMatching(/^[A-Z].*\.$/) },
      });
    }
    await personIn(people, name).must(claim.id, 'start');
    expect(await personIn(people, name).act(claim.id, 'propose', { verdict: 'accurate' })).toMatchObject({
      status: 422,
      body: { code: 'evidence_required' },
    });
  });
});
