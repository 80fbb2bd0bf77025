import { trends, type Trends } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { claimsOf, everybody, personIn, propose, signOff, submit } from '../support/walk.js';

const TEXT =
  'The wall of Eastcliff is 3,400 metres long.\n\nIt was built in 1871 by the engineer Josiah Pell.\n';

describe('the figures of a desk', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
  });
  afterAll(() => desk.close());

  const figures = async (query = ''): Promise<Trends> => {
    const reply = await personIn(people, 'desk').get<Trends>(`/trends?desk=demo${query}`);
    expect(reply.status).toBe(200);
    return trends.parse(reply.body);
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

  it('count what was done, by day and by person, with how long it took', async () => {
    const editor = personIn(people, 'editor');
    const article = await submit(editor, TEXT);
    const claim = (await claimsOf(editor, article)).find(
      (c) => c.state !== 'dismissed' && c.state !== 'extracted',
    );
    const checker = await propose(people, claim?.id ?? '');
    await signOff(people, claim?.id ?? '');

    const week = await figures();
    expect(week.step).toBe('day');
    expect(week.buckets).toHaveLength(7);
    expect(sum(week.buckets.map((b) => b.found))).toBeGreaterThanOrEqual(2);
    expect(sum(week.buckets.map((b) => b.signedOff))).toBe(1);
    expect(week.verdicts).toEqual([{ verdict: 'accurate', count: 1 }]);
    expect(week.people.find((p) => p.person.email.startsWith(checker))).toMatchObject({ proposed: 1 });
    const checked = week.stages.find((s) => s.state === 'checking');
    expect(checked?.count).toBe(1);
    expect(checked?.medianSeconds).toBeGreaterThanOrEqual(0);

    const today = await figures(`&from=${week.to}&to=${week.to}`);
    expect(today.step).toBe('hour');
    expect(sum(today.buckets.map((b) => b.signedOff))).toBe(1);
    expect((await figures('&from=2020-02-01&to=2020-02-29')).buckets).toHaveLength(29);
  });

  it.each([
    ['from=2026-02-02&to=2026-02-01', 422, 'bad_order'],
    ['from=2025-01-01&to=2026-01-01', 422, 'range_too_long'],
    ['from=yesterday', 400, undefined],
  ])('refuse %s', async (query, status, code) => {
    const reply = await personIn(people, 'desk').get<{ code: string }>(`/trends?desk=demo&${query}`);
    expect(reply.status).toBe(status);
    if (code) expect(reply.body.code).toBe(code);
  });

  it('are for those who run the desk: a second checker must not learn who proposed', async () => {
    expect((await personIn(people, 'ana').get('/trends?desk=demo')).status).toBe(403);
  });
});
