import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { claimsOf, everybody, personIn, propose, queueTheRest, signOff, submit } from '../support/walk.js';

interface Earlier {
  readonly items: readonly {
    claim: string;
    verdict: string;
    differs: string[];
    alike: number;
    evidence: unknown[];
  }[];
}

describe('earlier checks', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let first: string;

  const claimLike = async (text: string): Promise<string> => {
    const article = await submit(personIn(people, 'author'), text);
    await queueTheRest(people, article);
    const claim = (await claimsOf(personIn(people, 'desk'), article)).find((c) =>
      c.exact.includes('harbour wall'),
    );
    if (!claim) throw new Error('the claim was not found');
    return claim.id;
  };

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    first = await claimLike('Wall\n\nThe harbour wall of Ostrey was rebuilt in 1954 by 120 masons.\n');
    await propose(people, first);
    await signOff(people, first);
  });
  afterAll(() => desk.close());

  const earlier = async (claim: string, person = 'ana'): Promise<Earlier['items']> =>
    (await personIn(people, person).get<Earlier>(`/claims/${claim}/earlier`)).body.items;

  it('offers a signed-off claim with its verdict and evidence, and applies nothing', async () => {
    const again = await claimLike('News\n\nBy 120 masons, the harbour wall of Ostrey was rebuilt in 1954.\n');
    const [offer] = await earlier(again);
    expect(offer).toMatchObject({ claim: first, verdict: 'accurate', differs: [] });
    expect(offer?.evidence).toHaveLength(1);
    expect((await personIn(people, 'ana').claim(again)).verdict).toBeNull();
  });

  it('names the figures that make it another claim', async () => {
    const other = await claimLike('Other\n\nThe harbour wall of Ostrey was rebuilt in 1955 by 120 masons.\n');
    const offers = await earlier(other);
    expect(offers.find((o) => o.claim === first)?.differs).toEqual(['1955', '1954']);
  });

  it('offers nothing to a claim that reads like no other, and not itself', async () => {
    expect(await earlier(first)).toEqual([]);
  });

  it('is not found for a claim that is not there', async () => {
    const reply = await personIn(people, 'ana').get('/claims/00000000-0000-7000-8000-000000000000/earlier');
    expect(reply.status).toBe(404);
  });
});
