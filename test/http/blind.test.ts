import type { AssignmentHistory } from '@stet/contract';
import { CLAIM_STATES, isBlind } from '@stet/domain';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import {
  claimsOf,
  everybody,
  evidence,
  personIn,
  queueTheRest,
  secondChecker,
  submit,
  assignee,
} from '../support/walk.js';

const NOTE = 'canary-note-7f3a';
const WORDING = 'The canary-wording-91bc wall was built in 1904.';
const REASON = 'canary-reason-55de';

/** What finds the claim or its log for whoever may know, and must find nothing of it for whoever may not. */
const HIDDEN_QUERIES = (ana: string): string[] => [
  `q=${NOTE}`,
  'q=misleading',
  'q=canary 1904',
  'person=ana@demo.stet',
  `person=${ana}&q=wall`,
  'person=ana@demo.stet&in=audit',
];

describe('a blind second check', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let article: string;
  let claim: string;
  const as = (name: string): Client => personIn(people, name);
  const idOf = async (name: string): Promise<string> => (await as(name).get<{ id: string }>('/me')).body.id;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    await desk.source.query(`UPDATE stet.desk SET policy = policy || '{"blind": true}'`);
    article = await submit(as('editor'), 'The harbour wall was built in 1904.', {
      authors: ['author@demo.stet'],
    });
    await queueTheRest(people, article);
    claim = (await claimsOf(as('desk'), article))[0]?.id ?? '';
    await assignee(as('desk'), claim);
    await as('desk').must(claim, 'assign', { user: 'ana@demo.stet' });
    await as('ana').must(claim, 'start');
    await as('ana').must(claim, 'query-author', { question: 'Which survey?' });
    const [query] = (await as('author').claim(claim)).queries;
    await as('author').post(`/queries/${query?.id}/answers`, { answer: 'That of May.' });
    await evidence(as('ana'), claim);
    await as('ana').must(claim, 'propose', { verdict: 'misleading', note: NOTE, edit: WORDING });
    await secondChecker(as('desk'), claim);
  });
  afterAll(() => desk.close());

  /** Every address that could speak of the claim, as one text, with the stream of events of the desk. */
  async function everythingFor(who: string): Promise<string> {
    const { body } = await as('desk').get<{ paths: Record<string, Record<string, unknown>> }>(
      '/openapi.json',
    );
    const ana = await idOf('ana');
    const piece = (await as(who).claim(claim)).evidence[0]?.id ?? '';
    const gets = Object.entries(body.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
    const texts: string[] = [];
    for (const path of gets) {
      if (path.endsWith('/events')) continue;
      const about = path.includes('/claims/')
        ? claim
        : path.includes('/evidence/')
          ? piece
          : path.includes('/users/')
            ? 'me'
            : article;
      const url = path.replace('{id}', about).replace('{number}', '1');
      const filters = [
        '',
        `?article=${article}`,
        `?claim=${claim}`,
        `?actor=ana@demo.stet`,
        `?assignee=ana@demo.stet`,
        `?actor=${ana}`,
        `?assignee=${ana}`,
      ];
      for (const filter of filters) {
        const reply = await as(who).get(url + filter);
        const said = typeof reply.body === 'string' ? linesOfJson(reply.body) : reply.body;
        if (reply.status === 200) texts.push(`${url}${filter && ' with a filter'} ${JSON.stringify(said)}`);
      }
    }
    for (const query of [...HIDDEN_QUERIES(ana), 'q=harbour', 'state=proposed']) {
      const reply = await as(who).get(`/desks/demo/search?${query}`);
      texts.push(`/api/v1/desks/demo/search ${JSON.stringify(reply.body)}`);
    }
    const { size } = (await as(who).get<{ size: number }>('/audit/checkpoint')).body;
    const stream = await as(who).events('demo', 0);
    await stream.until((ids) => (ids.at(-1) ?? 0) >= size);
    texts.push(`/events ${stream.text()}`);
    stream.close();
    return texts.join('\n');
  }

  /** An archive or a text, as the values of JSON that stand in it, one a line. */
  const linesOfJson = (text: string): unknown[] =>
    text.split('\n').flatMap((line): unknown[] => {
      try {
        return [JSON.parse(line.slice(line.indexOf('{')))];
      } catch {
        return [];
      }
    });

  /** What is said of the claim itself: answers at its own address, and the objects that name it in any other. */
  function ofTheClaim(text: string): string[] {
    const found: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Array.isArray(value) && Object.values(value).includes(claim)) found.push(JSON.stringify(value));
      else for (const part of Object.values(value)) walk(part);
    };
    for (const line of text.split('\n').filter((l) => l.startsWith('/api'))) {
      const json = line.slice(line.indexOf(line.includes(' [') ? '[' : '{'));
      if (line.slice(0, line.length - json.length).includes(claim)) found.push(json);
      else walk(JSON.parse(json));
    }
    return found;
  }

  it('shows the second checker neither verdict nor note nor wording nor name, at any address', async () => {
    const ana = await idOf('ana');
    const open = await everythingFor('ana');
    for (const canary of [NOTE, WORDING, '"verdict":"misleading"']) expect(open).toContain(canary);
    expect(ofTheClaim(open).filter((said) => said.includes(ana)).length).toBeGreaterThan(5);

    for (const who of ['ben', 'chen']) {
      const seen = await everythingFor(who);
      for (const canary of [NOTE, WORDING, '"verdict":"misleading"', '"edit":"requested"'])
        expect({ who, line: seen.split('\n').find((l) => l.includes(canary)) }).toEqual({
          who,
          line: undefined,
        });
      expect({ who, withName: ofTheClaim(seen).filter((said) => said.includes(ana)) }).toEqual({
        who,
        withName: [],
      });
    }
  });

  it('finds nothing for the second checker by what is hidden', async () => {
    const ana = await idOf('ana');
    let foundByOthers = 0;
    for (const query of HIDDEN_QUERIES(ana)) {
      const seen = async (who: string) =>
        JSON.stringify((await as(who).get(`/desks/demo/search?${query}`)).body).includes(claim);
      if (await seen('desk')) foundByOthers++;
      for (const who of ['ben', 'chen'])
        expect({ who, query, seen: await seen(who) }).toEqual({ who, query, seen: false });
    }
    expect(foundByOthers).toBe(HIDDEN_QUERIES(ana).length);
  });

  it('leaves no gap where something is hidden: the same fields, whoever looks', async () => {
    const keys = (o: object): string[] => Object.keys(o).sort();
    const [mine, theirs] = [await as('ben').claim(claim), await as('desk').claim(claim)];
    expect(keys(mine)).toEqual(keys(theirs));
    expect(mine).toMatchObject({ blind: true, verdict: null, edit: 'none', assignee: null, signOffs: [] });
    expect(theirs).toMatchObject({ blind: false, verdict: 'misleading', edit: 'requested' });
    const { items } = (await as('ben').get<AssignmentHistory>(`/claims/${claim}/assignments`)).body;
    expect(items.every((i) => i.person === null || i.person.name === 'ben')).toBe(true);
  });

  it('lets nobody decide on what they may not see', async () => {
    const roles = `INSERT INTO stet.membership (person_id, desk_id, role) SELECT p.id, d.id, 'editor' FROM stet.person p, stet.desk d WHERE p.name = 'ben'`;
    await desk.source.query(roles);
    for (const [action, input] of [
      ['dispute', { reason: REASON }],
      ['apply-edit', {}],
      ['refuse-edit', { reason: REASON }],
      ['override', { reason: REASON }],
    ] as const)
      expect(await as('ben').act(claim, action, input)).toMatchObject({
        status: 403,
        body: { code: 'blind' },
      });
    const { availableActions } = await as('ben').claim(claim);
    expect(availableActions.find((a) => a.action === 'refuse-edit')?.allowed).toBe(false);
    await desk.source.query(
      `DELETE FROM stet.membership WHERE role = 'editor' AND person_id = (SELECT id FROM stet.person WHERE name = 'ben')`,
    );
  });

  it('says both verdicts once the second is in, and hides them from the next', async () => {
    const mine = await as('ben').must(claim, 'sign-off', { verdict: 'accurate' });
    expect(mine).toMatchObject({
      state: 'checking',
      blind: false,
      verdict: 'misleading',
      assignee: { name: 'ana' },
    });
    expect(mine.stateReason).toContain('accurate');
    expect((await as('chen').claim(claim)).blind).toBe(true);
    await as('ana').must(claim, 'propose', { verdict: 'accurate' });
    // A new proposal is a new secret, for him as well.
    expect(await as('ben').claim(claim)).toMatchObject({ blind: true, verdict: null });
    await secondChecker(as('desk'), claim);
    const done = await as('chen').must(claim, 'sign-off', { verdict: 'accurate' });
    expect(done).toMatchObject({ state: 'signed_off', blind: false, verdict: 'accurate' });
    expect(await as('ben').claim(claim)).toMatchObject({ blind: false, verdict: 'accurate' });
  });

  it('is one rule: the statement in the views says what the domain says, in every state and for everybody', async () => {
    const names = ['ana', 'ben', 'chen', 'editor', 'desk', 'author', 'legal'];
    for (const state of CLAIM_STATES) {
      await desk.source.transaction(async (manager) => {
        await manager.query(
          `UPDATE stet.claim SET state = $2, lease_token = gen_random_uuid(), lease_expires_at = now() + interval '1 hour' WHERE id = $1`,
          [claim, state],
        );
      });
      for (const name of names) {
        const expected = isBlind({
          deskIsBlind: true,
          state,
          isChecker: ['ana', 'ben', 'chen'].includes(name),
          holdsIt: name === 'ana',
          // ana proposed, chen's sign-off is live.
          tookPart: ['ana', 'chen', 'editor', 'author'].includes(name),
          gaveVerdict: ['ben', 'chen'].includes(name),
        });
        expect({ state, name, blind: (await as(name).claim(claim)).blind }).toEqual({
          state,
          name,
          blind: expected,
        });
      }
    }
    await desk.source.query(
      `UPDATE stet.claim SET state = 'signed_off', lease_token = NULL, lease_expires_at = NULL WHERE id = $1`,
      [claim],
    );
  });
});
