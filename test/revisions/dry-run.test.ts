import type { RevisionDiff } from '@stet/application';
import { revisionDiff } from '@stet/contract';
import { QuietDesk } from '../support/quiet-desk.js';
import { sample } from '../support/walk.js';

const FERRY = sample('ferry.md');
const COST = 'It cost the town 310,000 pounds in 2024.';
const EDITS: readonly (readonly [string, (text: string) => string])[] = [
  ['typography alone', (t) => t.replaceAll('harbour', 'harbor').replace('61 per', '61  per')],
  ['a number', (t) => t.replace('310,000', '340,000')],
  ['a negation', (t) => t.replace('has been repaired', 'has not been repaired')],
  ['a headline that says another number', (t) => t.replace('carries 412', 'carries 421')],
  ['a sentence made a pull quote', (t) => t.replace(` ${COST}`, `\n\n> ${COST}`)],
  ['a sentence gone', (t) => t.replace('The harbour office employs 23 people in Oake. ', '')],
  ['a sentence more', (t) => `${t}\n\nThe ticket office in Lorne sold 3,100 tickets in May 2024.`],
  ['another article', () => '# Bread\n\nThe baker of Lorne sold 900 loaves on Monday.'],
];

describe('a dry run', () => {
  let desk: QuietDesk;

  beforeAll(async () => {
    desk = await QuietDesk.open();
  });
  afterAll(() => desk.close());

  /** Without what only a text that was sent has: its number, and the ids of claims that were born. */
  const comparable = ({ to, claims, ...diff }: RevisionDiff): object => ({
    ...diff,
    to: { ...to, revision: null },
    claims: claims.map((c) => (c.outcome === 'new' ? { ...c, claimId: null, number: null } : c)),
  });
  const state = async (article: string): Promise<unknown> => ({
    article: await desk.run((tx) => tx.articles.byId(article)),
    claims: await desk.claims(article),
    kept: await desk.source.query(
      `SELECT (SELECT count(*) FROM stet.revision WHERE article_id = $1) AS revisions,
              (SELECT count(*) FROM stet.occurrence o JOIN stet.claim c ON c.id = o.claim_id WHERE c.article_id = $1) AS places,
              (SELECT count(*) FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id WHERE c.article_id = $1 AND s.voided_at IS NULL) AS signed`,
      [article],
    ),
  });

  it.each(EDITS)('says of %s what sending it does, and changes nothing', async (_, edit) => {
    const article = await desk.submit(FERRY);
    await desk.signOffAll(article);
    const before = await state(article);
    const said = await desk.dryRun(article, edit(FERRY));
    expect(await state(article)).toEqual(before);
    expect(revisionDiff.parse(said)).toEqual(said);
    await desk.revise(article, edit(FERRY));
    const done = await desk.diff(article, 1, 2);
    expect(comparable(done)).toEqual(comparable(said));
    expect(revisionDiff.parse(done)).toEqual(done);
  });

  it('gives both texts, the words that changed, and what it would void', async () => {
    const article = await desk.submit(FERRY);
    await desk.signOffAll(article);
    const { from, to, counts, claims } = await desk.dryRun(article, FERRY.replace('310,000', '340,000'));
    expect(from.revision).toBe(1);
    expect(to).toMatchObject({ revision: null });
    const stale = claims.find((c) => c.outcome === 'stale');
    expect(stale?.words).toEqual([
      { op: 'same', text: 'It cost the town ' },
      { op: 'removed', text: '310,000' },
      { op: 'added', text: '340,000' },
      { op: 'same', text: ' pounds in 2024.' },
    ]);
    for (const { from: was, to: is } of claims) {
      if (was) expect(from.blocks[was.block]?.text.slice(was.start, was.end)).toBe(was.exact);
      if (is) expect(to.blocks[is.block]?.text.slice(is.start, is.end)).toBe(is.exact);
    }
    expect(counts).toMatchObject({ stale: 1, voids: stale?.voids, kept: claims.length - 1 });
    expect(stale).toMatchObject({ verdict: 'accurate' });
  });

  it('is refused to whoever may not send the text', async () => {
    const article = await desk.submit(FERRY);
    await expect(desk.dryRun(article, FERRY, 'ana')).rejects.toMatchObject({ code: 'not_yours' });
  });

  it('of two texts further apart tells what came of each claim, a person’s decision included', async () => {
    const article = await desk.submit(FERRY);
    const pulled = FERRY.replace(` ${COST}`, `\n\n> ${COST}`);
    const { id } = await desk.claim(article, COST);
    await desk.revise(article, pulled);
    const of = async (from: number, to: number) =>
      (await desk.diff(article, from, to)).claims.find((c) => c.claimId === id);
    expect(await of(1, 2)).toMatchObject({ outcome: 'ambiguous', to: null, candidates: [{ exact: COST }] });
    await desk.resolve('editor2', id, 1);
    expect(await of(1, 2)).toMatchObject({ outcome: 'kept', to: { exact: COST } });
    await desk.revise(article, pulled.replace('310,000', '320,000'));
    expect(await of(1, 3)).toMatchObject({ outcome: 'stale', from: { exact: COST, revision: 1 } });
    expect(await of(3, 3)).toMatchObject({ outcome: 'kept', words: [{ op: 'same' }] });
  });
});
