import { resolveMatch, settlePlace } from '@stet/application';
import { UseCaseDesk } from '../support/use-case-desk.js';

const FRAUD = 'two was convicted of fraud';

describe('a place that a person decided on', () => {
  let desk: UseCaseDesk;

  beforeAll(async () => {
    desk = await UseCaseDesk.open({ wri: ['author'], ed: ['editor'], ana: ['checker'] });
  });
  afterAll(() => desk.close());

  const of = async (article: string, id: string) => {
    const found = (await desk.claims(article)).find((c) => c.id === id);
    if (!found) throw new Error('the claim is gone');
    return found;
  };

  it('with other words is read anew at once: its risk, what legal and how many must sign it', async () => {
    const article = await desk.article('wri', ['one is 3 metres long', 'two was elected']);
    const [, two] = await desk.claims(article);
    const claim = two?.id ?? '';
    expect(two).toMatchObject({ risk: 'normal', legal: 'not_needed', signOffsRequired: 1 });
    await desk.revise('wri', article, ['one is 3 metres long', FRAUD, 'two was born in Oake']);
    expect(await of(article, claim)).toMatchObject({
      matchPending: true,
      risk: 'normal',
      legal: 'not_needed',
    });
    await desk.run((tx) => resolveMatch(tx, desk.as('ed'), { claim, expectedVersion: null, candidate: 1 }));
    expect(await of(article, claim)).toMatchObject({
      state: 'queued',
      exact: FRAUD,
      risk: 'high',
      legal: 'required',
      signOffsRequired: 2,
      matchPending: false,
    });
    // The place that was not chosen is a claim of its own, as it reads.
    const [born] = (await desk.claims(article)).filter((c) => c.exact === 'two was born in Oake');
    expect(born).toMatchObject({ state: 'queued', risk: 'normal', legal: 'not_needed' });
  });

  it('with the same words keeps its reading and its state', async () => {
    const article = await desk.article('wri', ['two was elected']);
    const [two] = await desk.claims(article);
    const claim = two?.id ?? '';
    await desk.revise('wri', article, ['two was elected', FRAUD, FRAUD]);
    await desk.revise('wri', article, ['two was elected', 'two was elected']);
    await desk.run((tx) => resolveMatch(tx, desk.as('ed'), { claim, expectedVersion: null, candidate: 2 }));
    expect(await of(article, claim)).toMatchObject({ exact: 'two was elected', risk: 'normal' });
  });

  it('and found to say another fact is a claim with the risk of its own words', async () => {
    const article = await desk.article('wri', ['two was elected', '=two was elected']);
    const [two] = await desk.claims(article);
    const claim = two?.id ?? '';
    await desk.revise('wri', article, ['two was elected', `=${FRAUD}`]);
    expect(await of(article, claim)).toMatchObject({ inconsistent: 1 });
    await desk.run((tx) =>
      settlePlace(tx, desk.as('ed'), { claim, expectedVersion: null, place: 1, same: false }),
    );
    const [born] = (await desk.claims(article)).filter((c) => c.exact === FRAUD);
    expect(born).toMatchObject({ state: 'queued', risk: 'high', legal: 'required', signOffsRequired: 2 });
    expect(await of(article, claim)).toMatchObject({ risk: 'normal', inconsistent: 0 });
  });
});
