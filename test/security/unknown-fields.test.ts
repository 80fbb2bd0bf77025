import { PERSON_ACTIONS } from '@stet/contract';
import { ACTION_BODIES } from '../http/authorization/action-bodies.js';
import { ROUTES, type Objects, type Row } from '../http/authorization/route-table.js';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { say } from '../support/say.js';

/** A11: a field that no form has is refused by name, whoever sends it, and nothing of the request is done. */
const FIELDS = [
  'id',
  'deskId',
  'role',
  'roles',
  'state',
  'version',
  'legal',
  'assignee',
  'assigneeId',
  'secondChecker',
  'leaseExpiresAt',
  'signOffs',
  'blocker',
  'admin',
  'demo',
  'person',
  'personId',
  'submittedBy',
  'createdAt',
  'hash',
  'passwordHash',
  'scope_',
];
const POISON = ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}'];
/** These take no body, and look at none; the author's page without a script is tested with its own form. */
const takesNone = (row: Row): boolean => row.body === undefined && !row.passes.includes(400);
const NOBODY = '00000000-0000-7000-8000-000000000000';
const NOTHING: Objects = {
  desk: 'demo',
  article: NOBODY,
  claim: NOBODY,
  otherClaim: NOBODY,
  query: NOBODY,
  checker: 'ana@demo.stet',
};
/** JSON-LD may carry words of any vocabulary: what Stet does not know of it is left alone. */
const OPEN = 'POST /api/v1/articles/:id/annotations';
const OF_ACTIONS = 'POST /api/v1/claims/:id/actions/:action';
const JSON_TYPE = { 'content-type': 'application/json', 'if-match': '"1"' };

let desk: TestDesk;
let head: Client;
beforeAll(async () => {
  desk = await TestDesk.open('postgres');
  head = await desk.as('desk');
});
afterAll(() => desk.close());

/** Method, address and a sound body of every route that takes one. */
const targets = (): { route: string; method: string; url: string; body: object }[] => [
  ...Object.entries(ROUTES)
    .filter(([route, row]) => /^(POST|PUT|PATCH)/.test(route) && route !== OF_ACTIONS && !takesNone(row))
    .map(([route, row]) => {
      const [method = '', path = ''] = route.split(' ');
      const url = row.url?.(NOTHING) ?? path.replace('/api/v1', '');
      return { route, method, url, body: row.body?.(NOTHING) ?? {} };
    }),
  ...PERSON_ACTIONS.map((action) => ({
    route: OF_ACTIONS,
    method: 'POST',
    url: `/claims/${NOBODY}/actions/${action}`,
    body: ACTION_BODIES[action](NOTHING),
  })),
];

const counts = async (): Promise<unknown> => {
  const [row]: object[] = await desk.source.query(
    `SELECT (SELECT count(*) FROM stet.article) AS articles, (SELECT count(*) FROM stet.claim) AS claims,
            (SELECT count(*) FROM stet.evidence) AS evidence, (SELECT count(*) FROM stet.person) AS people,
            (SELECT count(*) FROM stet.api_token) AS tokens, (SELECT count(*) FROM stet.membership) AS roles`,
  );
  return row;
};

it('names each unknown field of every body, and does nothing', async () => {
  const before = await counts();
  const wrong: object[] = [];
  const all = targets();
  for (const { method, url, body } of all.filter(({ route }) => route !== OPEN)) {
    // What a form does have is a field of it, whatever it is called.
    const strange = FIELDS.filter((field) => !(field in body));
    const sent = JSON.stringify({ ...Object.fromEntries(strange.map((field) => [field, 'x'])), ...body });
    const reply = await head.send<{ errors?: { pointer: string; code: string }[] }>(
      method,
      url,
      sent,
      JSON_TYPE,
    );
    const named =
      reply.body.errors?.filter((e) => e.code === 'unknown_field').map((e) => e.pointer.slice(1)) ?? [];
    const known = strange.filter((field) => !named.includes(field));
    if (reply.status !== 400 || known.length > 0) wrong.push({ method, url, status: reply.status, known });
  }
  say(`unknown fields: ${all.length} bodies × ${FIELDS.length} fields`);
  expect(wrong).toEqual([]);
  expect(all.length).toBeGreaterThan(40);
  expect(await counts()).toEqual(before);
});

it('refuses a body that reaches for the prototype, everywhere', async () => {
  for (const { method, url } of targets())
    for (const poison of POISON) {
      const reply = await head.send(method, url, poison, JSON_TYPE);
      expect({ url, poison, status: reply.status, body: reply.body }).toMatchObject({
        status: 400,
        body: { code: 'malformed_json' },
      });
    }
});

it('refuses a field that no form has in an upload too', async () => {
  const form = new FormData();
  for (const [name, word] of Object.entries({ source: 'x', kind: 'primary', addedBy: NOBODY }))
    form.set(name, word);
  const reply = await head.send('POST', `/claims/${NOBODY}/evidence`, form);
  expect(reply).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/addedBy', code: 'unknown_field' }] },
  });
});
