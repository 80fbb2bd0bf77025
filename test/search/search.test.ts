import type { SearchResult } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { assignee, claimsOf, everybody, personIn, queueTheRest, submit } from '../support/walk.js';

const HARBOUR =
  'Harbour of Ostrey\n\nThe harbour wall of Ostrey was rebuilt in 1954 by 120 masons.\n\nThe mayor of Ostrey opened 14 new jetties in 2019.\n';
const HIDDEN_SOURCE = 'Quixandria ledger';

describe('search', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let article: string;
  let claim: string;
  const as = (name: string): Client => personIn(people, name);

  const search = async (query: string, who = 'desk') => {
    const reply = await as(who).get<SearchResult>(`/desks/demo/search?${query}`);
    if (reply.status !== 200) throw new Error(`${query}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body.groups;
  };
  const group = async <In extends SearchResult['groups'][number]['in']>(
    name: In,
    query: string,
    who = 'desk',
  ) => {
    const found = (await search(`in=${name}&${query}`, who)).find((g) => g.in === name);
    if (!found) throw new Error(`no group ${name}`);
    return found as Extract<SearchResult['groups'][number], { in: In }>;
  };
  const claims = async (query: string, who = 'desk'): Promise<string[]> =>
    (await group('claims', query, who)).items.map((hit) => hit.claim.exact);

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    article = await submit(as('author'), HARBOUR);
    await submit(as('author'), 'Bread\n\nA loaf of bread cost 2.10 euros in 2021.\n');
    await queueTheRest(people, article);
    claim = (await claimsOf(as('desk'), article)).find((c) => c.exact.includes('masons'))?.id ?? '';
    await assignee(as('desk'), claim);
    await as('desk').must(claim, 'assign', { user: 'ana@demo.stet' });
    await as('ana').must(claim, 'start');
    const attached = await as('ana').post(`/claims/${claim}/evidence`, {
      source: HIDDEN_SOURCE,
      quote: 'vorpal figures of the treasurer',
      kind: 'primary',
      confidential: true,
      readers: ['ben@demo.stet'],
    });
    expect(attached.status).toBe(201);
    await as('ana').post(`/claims/${claim}/evidence`, {
      source: 'Harbour office register',
      url: 'https://register.example.org/walls/12',
      quote: 'Rebuilt by 120 masons.',
      kind: 'primary',
    });
  });
  afterAll(() => desk.close());

  it('finds words in any form and order, the last one by its beginning, and shows where they stand', async () => {
    const { items } = await group('claims', 'q=masons wall');
    expect(items[0]?.claim.id).toBe(claim);
    const { text, marks } = items[0]?.text ?? { text: '', marks: [] };
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['wall', 'masons']);
    for (const q of ['rebuild', 'walls', 'harbour wal', '"harbour wall"', '1954', 'masons OR bread'])
      expect({
        q,
        found: (await claims(`q=${encodeURIComponent(q)}`)).some((c) => c.includes('masons')),
      }).toEqual({
        q,
        found: true,
      });
    expect(await claims(`q=${encodeURIComponent('"wall harbour"')}`)).toEqual([]);
    expect((await claims('q=ostrey -masons')).some((c) => c.includes('masons'))).toBe(false);
  });

  it('finds what is spelled alike only where no words fit, and says so', async () => {
    expect(await group('claims', 'q=masnos harbor wal')).toMatchObject({ spelling: true });
    expect((await claims('q=masons of Ostray harbour'))[0]).toContain('masons');
    expect(await group('claims', 'q=masons')).toMatchObject({ spelling: false });
  });

  it('finds an article by words of its title and its text together, and evidence by source, address and quote', async () => {
    const { items } = await group('articles', 'q=harbour jetties');
    expect(items.map((hit) => hit.id)).toEqual([article]);
    expect(items[0]?.title.marks.length).toBeGreaterThan(0);
    for (const q of ['register', 'register.example.org', 'rebuilt masons'])
      expect((await group('evidence', `q=${q}`)).items.map((e) => e.source.text)).toEqual([
        'Harbour office register',
      ]);
  });

  it('finds the log by what people wrote, at once and after its words were read', async () => {
    const [queued] = (await claimsOf(as('desk'), article)).filter((c) => c.id !== claim);
    await as('desk').must(queued?.id ?? '', 'require-legal', {
      reason: 'The mayor sues quickly, says Zanthe.',
    });
    const find = async () => (await group('audit', 'q=zanthe', 'auditor')).items;
    const [hit] = await find();
    expect(hit).toMatchObject({
      entry: { action: 'claim.require-legal', actor: { name: 'desk' } },
      claim: { id: queued?.id },
      article: { id: article },
    });
    const { text, marks } = hit?.text ?? { text: '', marks: [] };
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Zanthe']);
    await eventually('the sweep has read the entry', async () => {
      const [row]: [{ behind: boolean }] = await desk.source.query(
        'SELECT NOT EXISTS (SELECT FROM stet.log_words WHERE seq = $1) AS behind',
        [hit?.entry.seq],
      );
      return !row.behind;
    });
    expect((await find()).map((h) => h.entry.seq)).toEqual([hit?.entry.seq]);
    expect((await search('q=zanthe', 'author')).map((g) => g.in)).toEqual(['articles', 'claims', 'evidence']);
    expect(await as('author').get('/desks/demo/search?in=audit&q=zanthe')).toMatchObject({ status: 403 });
  });

  it('narrows by state, risk, person and day', async () => {
    expect(await claims('state=checking')).toHaveLength(1);
    expect(await claims('person=ana@demo.stet&state=checking,proposed')).toHaveLength(1);
    expect(await claims('person=me&state=checking', 'ana')).toHaveLength(1);
    expect(await claims('person=me&state=checking', 'chen')).toEqual([]);
    expect((await group('evidence', 'person=ana@demo.stet')).items).toHaveLength(1);
    expect((await group('articles', 'state=checking')).items.map((hit) => hit.id)).toEqual([article]);
    expect(await claims('q=ostrey&to=2001-01-01')).toEqual([]);
    expect((await claims('q=ostrey&from=2001-01-01')).length).toBeGreaterThan(0);
  });

  it('gives every find once, page after page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await group('claims', `q=ostrey OR bread&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((hit) => hit.claim.id));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual(
      (await group('claims', 'q=ostrey OR bread')).items.map((hit) => hit.claim.id).toSorted(),
    );
  });

  it('gives nobody a confidential source who is not named, by no word of it', async () => {
    for (const q of ['quixandria', 'vorpal', 'quixandira']) {
      expect((await group('evidence', `q=${q}`, 'ben')).items.map((e) => e.source.text)).toEqual([
        HIDDEN_SOURCE,
      ]);
      for (const who of ['desk', 'chen', 'auditor', 'author'])
        expect(JSON.stringify(await search(`q=${q}`, who))).not.toMatch(/Quixandria|vorpal/);
    }
    expect((await group('evidence', 'person=ana@demo.stet', 'chen')).items).toHaveLength(1);
  });

  it.each([
    ['a', "'; DROP TABLE stet.claim; --"],
    ['unmatched quotes', '"the harbour'],
    ['brackets and operators', '((( & | !! <-> :* \\'],
    ['right to left', 'جدار الميناء'],
    ['a bidirectional override', '\u202eharbour'],
    ['one letter', 'a'],
    ['stop words', 'the of and'],
    ['percent signs', '%_%'],
    ['marks of our own', '\u0002harbour\u0003'],
    ['only what is not wanted', '-harbour'],
    ['only punctuation', '"" --- !!!'],
    ['a NUL', 'har\u0000bour'],
    ['10,000 characters', 'harbour '.repeat(1250)],
  ])('answers %s', async (_, q) => {
    const reply = await as('desk').get<{ detail?: string }>(`/desks/demo/search?q=${encodeURIComponent(q)}`);
    expect([200, 400, 422]).toContain(reply.status);
    if (reply.status !== 200) expect(reply.body.detail?.length).toBeGreaterThan(10);
  });

  it('says what is wrong with a question', async () => {
    for (const [query, code] of [
      ['', 'nothing_asked'],
      ['q=!!!', 'no_words'],
      ['q=-harbour', 'no_words'],
      ['q=harbour&from=2026-02-01&to=2026-01-01', 'bad_order'],
      ['q=harbour&cursor=abc', 'bad_cursor'],
      ['q=harbour&in=claims&cursor=abc', 'bad_cursor'],
    ])
      expect(await as('desk').get(`/desks/demo/search?${query}`)).toMatchObject({
        status: 422,
        body: { code },
      });
    for (const query of [
      'state=nowhere',
      'in=people',
      'from=yesterday',
      'colour=red',
      `q=${'x'.repeat(501)}`,
    ])
      expect(await as('desk').get(`/desks/demo/search?${query}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid_request' },
      });
  });

  it('finds a text by its new words and no longer by the old ones', async () => {
    const sent = await as('editor').post(`/articles/${article}/revisions`, {
      format: 'text',
      content: HARBOUR.replace('14 new jetties', '14 new pontoons'),
    });
    expect(sent.status).toBe(202);
    await eventually(
      'the new text is read',
      async () => (await group('articles', 'q=pontoons')).items.length === 1,
    );
    expect((await group('articles', 'q="new jetties"')).items).toEqual([]);
  });
});

describe('saved filters', () => {
  let desk: TestDesk;
  let ana: Client;
  let ben: Client;
  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    [ana, ben] = [await desk.as('ana'), await desk.as('ben')];
  });
  afterAll(() => desk.close());

  it('are kept, renamed and deleted by their owner, and seen by nobody else', async () => {
    const kept = await ana.post<{ items: { id: string }[] }>('/me/filters', {
      desk: 'demo',
      name: 'Late harbour',
      query: 'q=harbour&state=queued,assigned',
    });
    expect(kept).toMatchObject({ status: 201, body: { items: [{ name: 'Late harbour' }] } });
    const id = kept.body.items[0]?.id ?? '';
    const json = { 'content-type': 'application/json' };
    const change = (who: Client, body: object) =>
      who.send('PUT', `/me/filters/${id}`, JSON.stringify(body), json);
    expect(await change(ana, { name: 'Harbour' })).toMatchObject({
      body: { items: [{ name: 'Harbour', query: 'q=harbour&state=queued,assigned' }] },
    });
    expect(await change(ben, { name: 'Mine now' })).toMatchObject({ status: 404 });
    expect(await ben.send('DELETE', `/me/filters/${id}`)).toMatchObject({ status: 404 });
    expect(await ben.get('/me/filters?desk=demo')).toMatchObject({ body: { items: [] } });
    const again = await ana.post('/me/filters', { desk: 'demo', name: 'HARBOUR', query: 'q=x' });
    expect(again).toMatchObject({ status: 409, body: { code: 'name_taken' } });
    const odd = await ana.post('/me/filters', { desk: 'demo', name: 'Odd', query: 'colour=red' });
    expect(odd).toMatchObject({ status: 400 });
    expect(await ana.send('DELETE', `/me/filters/${id}`)).toMatchObject({ status: 200, body: { items: [] } });
  });
});
