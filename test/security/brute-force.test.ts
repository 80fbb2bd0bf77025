import { countSignInAttempt, signIn, type PasswordHash } from '@stet/application';
import { TooMany } from '@stet/domain';
import { Argon2PasswordHash } from '@stet/persistence';
import { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { UseCaseDesk } from '../support/use-case-desk.js';

const LANES = 4;

/** A5: guesses are few for an account and from an address, cost the same and say the same, whoever is guessed at. */
describe('guesses at a desk', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
  });
  afterAll(() => desk.close());

  const guess = (email: string, password: string) =>
    new Client(desk.url).post('/sessions', { email, password });

  it('are answered in the same words, with the same headers, whether or not there is such a person', async () => {
    await desk.source.query(`UPDATE stet.person SET disabled_at = now() WHERE email = 'legal@demo.stet'`);
    const plain = async (email: string) => {
      const { status, headers, body } = await guess(email, 'no');
      const { instance: _, ...said } = { instance: null, ...(body as object) };
      return { status, said, headers: [...headers.keys()].sort() };
    };
    const wrong = await plain('ana@demo.stet');
    expect(wrong.status).toBe(401);
    for (const email of ['nobody@demo.stet', 'legal@demo.stet', 'not an address', `${'x'.repeat(300)}@x.y`])
      expect(await plain(email)).toEqual(wrong);
  });

  it('from one address end after sixty, whomever they are at, and the right password then does not pass', async () => {
    const chen = await desk.as('chen');
    const flood = Promise.all(Array.from({ length: 100 }, (_, i) => guess(`somebody-${i}@demo.stet`, 'no')));
    // Whoever has signed in works on meanwhile.
    for (let i = 0; i < 10; i++) expect((await chen.get('/me')).status).toBe(200);
    const replies = await flood;
    const tried = replies.filter((r) => r.status === 401).length;
    expect(tried).toBeGreaterThan(0);
    expect(tried).toBeLessThanOrEqual(60);
    expect(replies.every((r) => r.status === 401 || r.status === 429)).toBe(true);
    expect(await guess('ben@demo.stet', 'password-of-ben')).toMatchObject({
      status: 429,
      body: { code: 'too_many_attempts', retryAfter: 900 },
    });
    expect((await guess('ben@demo.stet', 'password-of-ben')).headers.get('retry-after')).toBe('900');
  });
});

describe('a thousand guesses at one account', () => {
  let desk: UseCaseDesk;
  beforeAll(async () => {
    desk = await UseCaseDesk.open({ ana: ['checker'] });
  });
  afterAll(() => desk.close());

  it('from a thousand addresses at once are ten', async () => {
    const outcomes: string[] = [];
    const guessFrom = async (i: number): Promise<string> => {
      const email = i % 2 ? 'ana@demo.stet' : 'ANA@demo.stet';
      const address = `10.0.${i >> 8}.${i & 255}`;
      return desk
        .run((tx) => countSignInAttempt(tx, email, address))
        .then(() => 'tried')
        .catch((error: unknown) => (error instanceof TooMany ? 'refused' : String(error)));
    };
    // As many at once as there are connections.
    const lane = async (first: number): Promise<void> => {
      for (let i = first; i < 1_000; i += LANES) outcomes.push(await guessFrom(i));
    };
    await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i)));
    expect(outcomes.filter((o) => o === 'tried')).toHaveLength(10);
    expect(outcomes.filter((o) => o === 'refused')).toHaveLength(990);
  });

  it('cost as much where nobody is: one password is hashed each time, in the same way', async () => {
    const asked: string[] = [];
    const argon = new Argon2PasswordHash();
    const counting: PasswordHash = {
      hash: (password) => argon.hash(password),
      verify: (hash, password) => {
        asked.push(hash.split('$').slice(0, 4).join('$'));
        return argon.verify(hash, password);
      },
    };
    const visitor = { agent: null, session: null };
    for (const email of ['ana@demo.stet', 'nobody@demo.stet'])
      await expect(
        desk.run((tx) => signIn(tx, counting, { email, password: 'no' }, visitor)),
      ).rejects.toMatchObject({ code: 'bad_credentials' });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBe(asked[0]);
  });
});
