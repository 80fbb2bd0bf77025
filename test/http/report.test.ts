import { auditPage, factCheckReport, type FactCheckReport } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { revise } from '../support/revise.js';
import {
  assignee,
  claimsOf,
  everybody,
  personIn,
  propose,
  queueTheRest,
  signOff,
  submit,
} from '../support/walk.js';

describe('the fact-check report', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let article: string;
  let claim: string;
  const as = (name: string): Client => personIn(people, name);

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    article = await submit(as('editor'), 'The harbour wall was built in 1904. It cost 12,400 crowns.');
    await queueTheRest(people, article);
    claim = (await claimsOf(as('desk'), article))[0]?.id ?? '';
    const checker = as(await assignee(as('desk'), claim));
    await checker.post(`/claims/${claim}/evidence`, {
      source: 'canary-source-5c1e',
      kind: 'primary',
      confidential: true,
    });
    await propose(people, claim);
    await signOff(people, claim);
  });
  afterAll(() => desk.close());

  const reportFor = async (who: Client): Promise<FactCheckReport> =>
    factCheckReport.parse((await who.get(`/articles/${article}/report`)).body);

  it('names each claim with its verdict, its evidence and its signers, in the order of the text', async () => {
    const report = await reportFor(as('auditor'));
    const summaries = await claimsOf(as('desk'), article);
    expect(report.claims.map((c) => c.id)).toEqual(summaries.map((c) => c.id));
    expect(report.claims[0]).toMatchObject({ id: claim, state: 'signed_off', verdict: 'accurate' });
    expect(report.claims[0]?.evidence.map((e) => e.source)).toContain('Harbour office register, p. 12');
    expect(report.article).toMatchObject({ id: article, revision: 1 });
  });

  it('says where each sign-off stands in the log, as the log itself does', async () => {
    const [signed] = (await reportFor(as('auditor'))).claims[0]?.signOffs ?? [];
    const { items } = auditPage.parse((await as('auditor').get(`/audit?claim=${claim}&limit=200`)).body);
    const entry = items.find((e) => e.action === 'claim.sign-off');
    expect(signed?.entry).toEqual({ seq: entry?.seq, leaf: entry?.leaf });
  });

  it('says that there is a confidential source, and what it is to those named alone', async () => {
    const report = await reportFor(as('auditor'));
    expect(JSON.stringify(report)).not.toContain('canary-source');
    expect(report.claims[0]?.evidence.filter((e) => e.redacted)).toHaveLength(1);
  });

  it('keeps a sign-off that a new text took away, and says so', async () => {
    await revise(as('editor'), article, 'The harbour wall was built in 1914. It cost 12,400 crowns.');
    const { signOffs, state } = (await reportFor(as('auditor'))).claims[0] ?? {};
    expect(state).not.toBe('signed_off');
    expect(signOffs?.map((s) => s.voidedAt !== null)).toEqual([true]);
  });
});
