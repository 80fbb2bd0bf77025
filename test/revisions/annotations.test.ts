import { findPlace, takeAnnotations, type Block } from '@stet/application';
import { annotatedText, read } from '@stet/persistence';
import { QuietDesk } from '../support/quiet-desk.js';
import { sample } from '../support/walk.js';

const FERRY = sample('ferry.md');
const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const sent = (id: string, ...selector: object[]) => ({ id, target: { source: 'x', selector } });

describe('where an annotation stands', () => {
  const blocks: Block[] = [
    { index: 0, kind: 'headline', text: 'Ships' },
    { index: 1, kind: 'paragraph', text: 'The ship is old. The ship is not new.' },
    { index: 2, kind: 'paragraph', text: 'The ship is old.' },
  ];
  const place = (exact: string, prefix = '', suffix = '', start = -1) =>
    findPlace(blocks, {
      quote: { exact, prefix, suffix },
      position: { start, end: start + exact.length },
    });

  it.each([
    ['words that stand once', place('is not new'), { block: 1, start: 26, end: 36 }],
    [
      'words that stand twice, told apart by what follows',
      place('ship is old.', '', ' The ship'),
      { block: 1, start: 4, end: 16 },
    ],
    [
      'words that stand twice, told apart by their position',
      place('The ship is old.', '', '', 46),
      { block: 2, start: 0, end: 16 },
    ],
    ['words that stand twice', place('The ship is old.'), '2 times'],
    ['other words around', place('is not new', 'boat '), 'other words around'],
    ['no such words', place('The boat is old.'), 'do not stand'],
    ['no quote', findPlace(blocks, { quote: null, position: { start: 0, end: 5 } }), 'no TextQuoteSelector'],
  ])('%s', (_, found, wanted) => {
    if (typeof wanted !== 'string') expect(found).toEqual({ span: wanted });
    else expect(found).toEqual({ reason: expect.stringContaining(wanted) });
  });
});

describe('annotations out and in', () => {
  let desk: QuietDesk;
  let article: string;
  beforeAll(async () => {
    desk = await QuietDesk.open();
  });
  beforeEach(async () => {
    article = await desk.submit(FERRY);
  });
  afterAll(() => desk.close());

  const take = (...annotations: { id: string; target: unknown }[]) =>
    desk.run((tx) => takeAnnotations(tx, desk.who('editor2'), { article, annotations }));
  const text = async () => {
    const { person } = desk.who('editor2');
    const found = await read(desk.source, (sql) => annotatedText(sql, person, article));
    if (!found) throw new Error('no article');
    return found;
  };

  it('find each claim again that went out, and make none anew', async () => {
    const { claims } = await text();
    const out = claims.flatMap(({ id, places: [own] }) =>
      own ? [sent(id, quote(own.exact, own.prefix, own.suffix))] : [],
    );
    expect(out.length).toBe(claims.length);
    const { placed, orphans } = await take(...out);
    expect(orphans).toEqual([]);
    expect(placed).toEqual(out.map(({ id }) => expect.objectContaining({ claim: id, created: false })));
  });

  it('make a claim of new words, and an orphan of what fits nowhere: kept, shown, and gone when it fits', async () => {
    const orphan = sent('urn:gone', quote('The ferry is orange.'), at(3, 23));
    const { placed, orphans } = await take(
      sent('urn:new', quote('the islanders use the night ferry')),
      orphan,
    );
    expect(placed).toMatchObject([{ annotation: 'urn:new', created: true }]);
    expect(orphans).toEqual([
      {
        annotation: 'urn:gone',
        exact: 'The ferry is orange.',
        reason: 'its words do not stand in this text',
      },
    ]);
    await take(orphan);
    expect((await text()).orphans).toEqual([{ body: orphan, reason: 'its words do not stand in this text' }]);
    await desk.revise(article, `${FERRY}\n\nThe ferry is orange.`);
    expect((await text()).orphans.length).toBe(1);
    expect((await take(orphan)).orphans).toEqual([]);
    expect((await text()).orphans).toEqual([]);
  });

  it('show a claim whose text is gone as one that fits nowhere', async () => {
    const { id } = await desk.claim(article, 'employs 23');
    await desk.revise(article, FERRY.replace('The harbour office employs 23 people in Oake. ', ''));
    expect((await text()).claims.find((c) => c.id === id)).toMatchObject({ places: [], state: 'withdrawn' });
  });

  it('are taken from whoever may add a claim', async () => {
    await expect(
      desk.run((tx) => takeAnnotations(tx, desk.who('legal'), { article, annotations: [] })),
    ).rejects.toMatchObject({ code: 'not_yours' });
  });
});
