import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { say } from '../support/say.js';
import { servedRoutes } from '../support/served-routes.js';

/** A7: what another site sends in a person's name is refused by every route that changes something. */
const FOREIGN: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1' },
  // The site says one thing and the browser another: the browser is believed.
  { 'sec-fetch-site': 'cross-site', origin: 'self' },
];
const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded'];
const NOBODY = '00000000-0000-7000-8000-000000000000';

let desk: TestDesk;
let editor: Client;
beforeAll(async () => {
  desk = await TestDesk.open('postgres');
  editor = await desk.as('editor');
});
afterAll(() => desk.close());

const addressOf = (path: string): string =>
  desk.url + path.replace(':action', 'queue').replace(':number', '1').replaceAll(/:\w+/g, NOBODY);

it('refuses every unsafe route × origin × type of body, before anything is looked at', async () => {
  const unsafe = (await servedRoutes(desk.databases.appUrl)).filter(
    (r) => !['GET', 'HEAD'].includes(r.method),
  );
  expect(unsafe.length).toBeGreaterThan(25);
  const passed: object[] = [];
  let asked = 0;
  for (const { method, path } of unsafe) {
    for (const type of TYPES) {
      await Promise.all(
        FOREIGN.map(async (foreign) => {
          asked++;
          const headers = { ...foreign, ...(foreign['origin'] === 'self' && { origin: desk.url }) };
          const reply = await ask(method, path, { 'content-type': type, ...headers });
          // A type that no page of ours sends is turned away even earlier.
          const wrongType = reply.status === 415 && type !== 'application/json';
          if (!wrongType && (reply.status !== 403 || reply.code !== 'foreign_origin'))
            passed.push({ method, path, type, headers, ...reply });
        }),
      );
    }
  }
  say(`foreign origins: ${asked} requests to ${unsafe.length} routes, ${passed.length} passed`);
  expect(passed).toEqual([]);
  // Nothing was done either: the session still lives.
  expect((await editor.get('/me')).status).toBe(200);
});

it('lets the desk’s own pages through, and programs that are no browser', async () => {
  const own: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: desk.url }, {}];
  for (const headers of own) {
    const sent = { ...headers, 'content-type': 'application/json' };
    expect((await ask('POST', '/api/v1/me/notifications/read', sent)).status).toBe(200);
  }
});

async function ask(method: string, path: string, headers: Record<string, string>) {
  const { cookie } = editor;
  const response = await fetch(addressOf(path), { method, body: '{}', headers: { cookie, ...headers } });
  const code = /"code":"(\w+)"/.exec(await response.text())?.[1];
  return { status: response.status, code };
}
