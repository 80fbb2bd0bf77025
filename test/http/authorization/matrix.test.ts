import { PERSON_ACTIONS } from '@stet/contract';
import { DESK_ROLES, moveOf, type DeskRole } from '@stet/domain';
import { Client } from '../../support/client.js';
import { say } from '../../support/say.js';
import { servedRoutes } from '../../support/served-routes.js';
import { TestDesk, populate } from '../../support/desk.js';
import { ACTION_BODIES } from './action-bodies.js';
import { ROUTES, type Objects, type Row } from './route-table.js';
import { releasedArticle } from './released-article.js';
import { requirePolicies } from '../../../apps/api/src/http/policy.js';

interface Actor {
  readonly name: string;
  readonly desk: 'home' | 'away' | 'none';
  readonly role: DeskRole | null;
  readonly client: Client;
}

const asRoles = (prefix: string): Record<string, readonly DeskRole[]> =>
  Object.fromEntries(DESK_ROLES.map((role) => [`${prefix}-${role}`, [role]]));

/** The hand-written rows, with one row per action in the place of the route they share. */
/** Ends the session that asks: last of all, and once. */
const SIGN_OUT = 'DELETE /api/v1/sessions/current';

function rowsOf(): [string, Row][] {
  const shared = 'POST /api/v1/claims/:id/actions/:action';
  const plain = Object.entries(ROUTES).filter(([route]) => route !== shared);
  const perAction = PERSON_ACTIONS.map((action): [string, Row] => {
    const by: readonly string[] = moveOf(action).by;
    // Nobody holds the claim; a second checker is any checker who had no hand in it.
    const who = DESK_ROLES.filter(
      (role) => by.includes(role) || (role === 'checker' && by.includes('second_checker')),
    );
    return [
      `${shared.replace(':action', action)}`,
      {
        who,
        passes: [409],
        foreign: 'hidden',
        url: (o) => `/claims/${o.claim}/actions/${action}`,
        body: ACTION_BODIES[action],
      },
    ];
  });
  return [...plain, ...perAction].sort(([a], [b]) => Number(a === SIGN_OUT) - Number(b === SIGN_OUT));
}

describe('role × route × desk × own, over HTTP', () => {
  let desk: TestDesk;
  let actors: Actor[];
  let objects: { own: Objects; others: Objects };
  let traces: RegExp;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    await populate(desk.uow, 'home', {
      ...asRoles('home'),
      'home-other': ['desk_head', 'editor', 'checker'],
    });
    await populate(desk.uow, 'away', { ...asRoles('away'), stray: [] });
    const as = async (name: string, where: Actor['desk'], role: DeskRole | null): Promise<Actor> => ({
      name,
      desk: where,
      role,
      client: await desk.as(name),
    });
    actors = [
      { name: 'nobody', desk: 'none', role: null, client: new Client(desk.url) },
      await as('stray', 'none', null),
      ...(await Promise.all(DESK_ROLES.map((role) => as(`home-${role}`, 'home', role)))),
      ...(await Promise.all(DESK_ROLES.map((role) => as(`away-${role}`, 'away', role)))),
    ];
    const writers = DESK_ROLES.map((role) => `home-${role}@demo.stet`);
    objects = {
      own: await releasedArticle(desk, 'home', writers),
      others: await releasedArticle(desk, 'home', []),
    };
    traces = new RegExp(
      [objects.own, objects.others].flatMap((o) => [o.article, o.claim, o.query]).join('|'),
    );
  });

  afterAll(() => desk.close());

  it('has a row for every route the api serves, and a policy on each', async () => {
    const served = await servedRoutes(desk.databases.appUrl);
    expect(served.map((r) => `${r.method} ${r.path}`).sort()).toEqual(Object.keys(ROUTES).sort());
    for (const { method, path, policy } of served) {
      const { who } = ROUTES[`${method} ${path}`] ?? { who: [] };
      expect({ path, policy }).toEqual({ path, policy: who === 'everybody' ? 'public' : 'signed-in' });
    }
  });

  it('does not start with a route that has no policy', () => {
    expect(() => requirePolicies([{ method: 'GET', path: '/api/v1/secrets', policy: null }])).toThrow(
      'GET /api/v1/secrets',
    );
  });

  it('answers every cell as the table says', async () => {
    let cells = 0;
    const surprises: object[] = [];
    for (const [route, row] of rowsOf()) {
      for (const whose of ['own', 'others'] as const) {
        await Promise.all(
          actors.map(async (actor) => {
            if (route === SIGN_OUT && whose === 'others') return;
            cells++;
            const surprise = await ask(route, row, actor, objects[whose]);
            if (surprise) surprises.push({ route, actor: actor.name, whose, ...surprise });
          }),
        );
      }
    }
    say(`authorization over HTTP: ${cells} cells, ${surprises.length} surprises`);
    expect(surprises).toEqual([]);
    expect(cells).toBeGreaterThan(1_500);
  });

  async function ask(route: string, row: Row, actor: Actor, o: Objects): Promise<object | null> {
    const [method = '', path = ''] = route.split(' ');
    const body = row.body && JSON.stringify(row.body(o));
    const headers: Record<string, string> = {};
    if (body) headers['content-type'] = 'application/json';
    if (row.url?.(o).includes('/actions/')) headers['if-match'] = await versionOf(o.claim);
    const url = row.url ? `/api/v1${row.url(o)}` : path;
    const reply = url.startsWith('/api')
      ? await actor.client.send(method, url, body, headers)
      : await plain(`${desk.url}${url}`);
    const text = JSON.stringify(reply.body);
    const want = expected(row, actor);
    if (!want.includes(reply.status)) return { want, status: reply.status, body: reply.body };
    if (actor.desk !== 'home' && traces.test(text)) return { leaked: text.slice(0, 300) };
    return null;
  }

  const plain = async (url: string) => {
    const response = await fetch(url);
    return { status: response.status, body: await response.text() };
  };

  const versionOf = async (claim: string): Promise<string> => {
    const [row]: [{ version: number }] = await desk.source.query(
      'SELECT version FROM stet.claim WHERE id = $1',
      [claim],
    );
    return `"${row.version}"`;
  };
});

function expected(row: Row, actor: Actor): readonly number[] {
  if (row.who === 'everybody') return row.passes;
  if (actor.name === 'nobody') return [401];
  if (actor.desk !== 'home' && row.foreign === 'hidden') return [404];
  if (actor.desk !== 'home' && Array.isArray(row.foreign)) return row.foreign;
  if (row.who === 'signed-in') return row.passes;
  return actor.role !== null && row.who.includes(actor.role) ? row.passes : [403];
}
