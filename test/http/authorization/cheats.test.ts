import { DESK_ROLES, DomainError } from '@stet/domain';
import { createToken, editBounds, mergeClaim, moveClaim, sha256, splitClaim } from '@stet/application';
import { say } from '../../support/say.js';
import { UseCaseDesk } from '../../support/use-case-desk.js';

/**
 * Somebody who holds every role there is tries to approve what they had a hand in: by each way of having a hand in it,
 * by each door to an approval.
 */
let desk: UseCaseDesk;
const LINES = ['one has 14,300 inhabitants', 'two is 400 metres long', 'three opened in 1987'];

beforeAll(async () => {
  desk = await UseCaseDesk.open({
    max: DESK_ROLES,
    pia: ['checker'],
    quin: ['checker'],
    ed: ['editor', 'desk_head'],
    wri: ['author'],
  });
});
afterAll(() => desk.close());

const proposed = async (claim: string): Promise<string> => {
  await desk.propose(claim, 'pia', 'ed');
  return claim;
};
const fresh = async (number = 1): Promise<{ article: string; claim: string }> => {
  const article = await desk.article('wri', LINES);
  return { article, claim: await desk.claim(article, number) };
};
const bounds = (by: string, claim: string, block: number, end: number) =>
  desk.run((tx) =>
    editBounds(tx, desk.as(by), { claim, expectedVersion: null, span: { block, start: 0, end } }),
  );
const split = (by: string, claim: string) =>
  desk.run((tx) => splitClaim(tx, desk.as(by), { claim, expectedVersion: null, at: 8 }));
const merge = (by: string, claim: string, into: string) =>
  desk.run((tx) => mergeClaim(tx, desk.as(by), { claim, expectedVersion: null, into }));

/** Each gives a claim that waits for a sign-off and that max had a hand in. */
const HANDS: Readonly<Record<string, () => Promise<string>>> = {
  'submitted the text': async () => proposed(await desk.claim(await desk.article('max', LINES), 1)),
  'is named as an author': async () =>
    proposed(await desk.claim(await desk.article('wri', LINES, ['max']), 1)),
  'sent a later revision': async () => {
    const { article, claim } = await fresh();
    await desk.revise('max', article, [...LINES, 'four is new']);
    return proposed(claim);
  },
  'added it by hand': async () => {
    const { article } = await fresh();
    return proposed((await desk.add('max', article, 0, 7)).id);
  },
  'moved its bounds': async () => {
    const { claim } = await fresh();
    await bounds('max', claim, 0, 14);
    return proposed(claim);
  },
  'cut it in two': async () => {
    const { claim } = await fresh();
    await split('max', claim);
    return proposed(claim);
  },
  'cut it off another': async () => {
    const { article, claim } = await fresh();
    await split('max', claim);
    return proposed(await desk.claim(article, 4));
  },
  'moved the bounds of what it was then cut from': async () => {
    const { article, claim } = await fresh();
    await bounds('max', claim, 0, 20);
    await split('ed', claim);
    return proposed(await desk.claim(article, 4));
  },
  'folded another into it': async () => {
    const { article, claim } = await fresh();
    await merge('max', await desk.claim(article, 2), claim);
    return proposed(claim);
  },
  'added what somebody else folded into it': async () => {
    const { article, claim } = await fresh();
    await merge('ed', (await desk.add('max', article, 1, 10)).id, claim);
    return proposed(claim);
  },
  'attached evidence': async () => {
    const { claim } = await fresh();
    await desk.evidence('max', claim);
    return proposed(claim);
  },
  'worded an edit the author then applied': async () => {
    const { claim } = await fresh();
    await proposed(claim);
    await desk.act('max', claim, 'request-edit', { wording: 'one has 14,301 inhabitants' });
    await desk.act('wri', claim, 'apply-edit');
    return claim;
  },
  'worded an edit that was sent as a new text': async () => {
    const { article, claim } = await fresh();
    await proposed(claim);
    await desk.act('max', claim, 'request-edit', { wording: 'one has 14,301 inhabitants' });
    await desk.revise('wri', article, ['one has 14,301 inhabitants', ...LINES.slice(1)]);
    return proposed(claim);
  },
  'worded an edit before it was cut in two': async () => {
    const { article, claim } = await fresh();
    await desk.assign('ed', claim, 'pia');
    await desk.act('pia', claim, 'start');
    await desk.act('max', claim, 'request-edit', { wording: 'one has 14,301 inhabitants' });
    await split('ed', claim);
    return proposed(await desk.claim(article, 4));
  },
  'applied an edit another worded': async () => {
    const { claim } = await fresh();
    await proposed(claim);
    await desk.act('quin', claim, 'request-edit', { wording: 'one has 14,301 inhabitants' });
    await desk.act('max', claim, 'apply-edit');
    return claim;
  },
  'proposed it': async () => {
    const { claim } = await fresh();
    await desk.propose(claim, 'max', 'ed');
    return claim;
  },
  'proposed it once, another did again': async () => {
    const { claim } = await fresh();
    await desk.propose(claim, 'max', 'ed');
    await desk.act('quin', claim, 'send-back', { reason: 'no page' });
    await desk.assign('ed', claim, 'pia');
    await desk.act('pia', claim, 'start');
    await desk.act('pia', claim, 'propose', { verdict: 'accurate' });
    return claim;
  },
  'ruled on it': async () => {
    const { claim } = await fresh();
    await proposed(claim);
    await desk.act('wri', claim, 'dispute', { reason: 'It is not so.' });
    await desk.act('max', claim, 'rule', { verdict: 'accurate', reason: 'It is so.' });
    return claim;
  },
  'signed once where two must': async () => {
    const article = await desk.article('wri', ['!one is a danger', ...LINES]);
    const claim = await proposed(await desk.claim(article, 1));
    await desk.act('max', claim, 'sign-off', { verdict: 'accurate' });
    return claim;
  },
};

const DOORS: Readonly<Record<string, (claim: string) => Promise<unknown>>> = {
  'signs off in the web': (claim) => desk.act('max', claim, 'sign-off', { verdict: 'accurate' }),
  'signs off with a token': async (claim) => {
    const token = await desk.run((tx) =>
      createToken(tx, { email: 'max@demo.stet', name: 'cheat', expiresAt: null }),
    );
    const person = await desk.run((tx) => tx.credentials.personByToken(sha256(token)));
    return desk.run((tx) =>
      moveClaim(
        tx,
        { person: person?.id ?? '', via: 'token', requestId: 'cheat' },
        { claim, action: 'sign-off', expectedVersion: null, input: { verdict: 'accurate' } },
      ),
    );
  },
  overrides: (claim) => desk.act('max', claim, 'override', { reason: 'There is no time for another.' }),
  'is asked as second checker': (claim) => desk.assign('ed', claim, 'max', 'assign-second'),
};

const REFUSALS = ['four_eyes', 'already_signed'];
let tried = 0;

afterAll(() => say(`four eyes: ${tried} cheats tried, none may pass`));

describe.each(Object.keys(HANDS))('somebody who %s', (hand) => {
  it.each(Object.keys(DOORS))('%s in vain', async (door) => {
    const claim = (await HANDS[hand]?.()) ?? '';
    tried++;
    const code = await DOORS[door]?.(claim).then(
      () => 'it passed',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
    expect(REFUSALS).toContain(code);
  });
});

it('somebody who signed off neither words nor applies an edit of what they signed', async () => {
  const article = await desk.article('wri', ['!one is a danger', ...LINES]);
  const claim = await proposed(await desk.claim(article, 1));
  await desk.act('max', claim, 'sign-off', { verdict: 'accurate' });
  const refused = { code: 'already_signed' };
  await expect(desk.act('max', claim, 'request-edit', { wording: 'one is safe' })).rejects.toMatchObject(
    refused,
  );
  await desk.act('quin', claim, 'request-edit', { wording: 'one is safe' });
  await expect(desk.act('max', claim, 'apply-edit')).rejects.toMatchObject(refused);
});

it('somebody who signed off does not send the next text', async () => {
  const { article, claim } = await fresh();
  await proposed(claim);
  await desk.act('max', claim, 'sign-off', { verdict: 'accurate' });
  await expect(desk.revise('max', article, LINES)).rejects.toMatchObject({ code: 'four_eyes' });
});
