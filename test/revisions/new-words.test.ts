import { QuietDesk } from '../support/quiet-desk.js';

const TEXT = `# The harbour of Oake

The harbour of Oake has 14 berths for ferries.

Tom Brannock was elected chairman of the harbour board in 2019.`;
const ELECTED = 'elected chairman of the harbour board';
const CONVICTED = 'convicted of fraud against the harbour board';

describe('the new words of a claim', () => {
  let desk: QuietDesk;

  beforeAll(async () => {
    desk = await QuietDesk.open();
  });
  afterAll(() => desk.close());

  it('are read anew: its risk, kinds and worth, what legal and how many must sign it, with the old in the log', async () => {
    const article = await desk.submit(TEXT);
    await desk.signOffAll(article);
    const before = await desk.claim(article, ELECTED);
    expect(before).toMatchObject({
      state: 'signed_off',
      risk: 'normal',
      legal: 'not_needed',
      signOffsRequired: 1,
    });
    const told = TEXT.replace(ELECTED, CONVICTED);
    await desk.revise(article, told);
    const after = await desk.claim(article, CONVICTED);
    // The same words at birth.
    const twin = await desk.claim(await desk.submit(told), CONVICTED);
    const { kind, kinds, worth, reasons, restated, speaker } = twin;
    expect(twin).toMatchObject({ risk: 'high', legal: 'required', signOffsRequired: 2 });
    expect(after).toMatchObject({ id: before.id, state: 'queued', legal: 'required', signOffsRequired: 2 });
    expect(after).toMatchObject({ risk: 'high', kind, kinds, worth, reasons, restated, speaker });
    expect(worth).not.toBe(before.worth);
    const [entry] = await desk.source.query<{ from: unknown; to: unknown }[]>(
      `SELECT j#>'{entry,from}' AS "from", j#>'{entry,to}' AS "to"
         FROM audit.entry e CROSS JOIN LATERAL (SELECT convert_from(e.body, 'UTF8')::jsonb AS j) b
        WHERE e.claim = $1 AND e.action = 'claim.mark-stale'`,
      [before.id],
    );
    const was = { risk: 'normal', legal: 'not_needed', signOffs: 1, worth: before.worth.toFixed(3) };
    expect(entry).toMatchObject({
      from: was,
      to: { risk: 'high', legal: 'required', signOffs: 2, worth: worth.toFixed(3) },
    });
    await desk.signOffAll(article);
    expect((await desk.run((tx) => tx.claims.signOffs(before.id))).length).toBe(2);
  });

  it('that are harmless do not take back what was asked of legal', async () => {
    const article = await desk.submit(TEXT.replace(ELECTED, CONVICTED));
    await desk.revise(article, TEXT);
    expect(await desk.claim(article, ELECTED)).toMatchObject({
      risk: 'normal',
      legal: 'required',
      signOffsRequired: 1,
    });
  });
});
