import { buildLines, leafOf, reseal, rootOf } from '../../../test/support/audit-log.js';
import { verifyLog } from './index.js';
import { readRedacted, redactedLine } from './redacted-entry.js';

const lines = buildLines(8);
const heads = [{ size: 8, root: rootOf(lines) }];
const without = (...seqs: number[]): Buffer[] =>
  lines.map((line, i) =>
    seqs.includes(i + 1) ? Buffer.from(redactedLine(i + 1, leafOf(line), 'desk')) : line,
  );

describe('an entry that was left out', () => {
  it.each([[[3]], [[1]], [[8]], [[2, 3, 4]], [[1, 2, 3, 4, 5, 6, 7, 8]]])(
    'keeps its place, so that the log still verifies: %j',
    async (seqs) => {
      expect(await verifyLog(without(...seqs), { heads })).toMatchObject({
        ok: true,
        size: 8,
        proven: 8,
        withheld: seqs.length,
      });
    },
  );

  it('is accused where its hash is not that of the entry, first by the one after it', async () => {
    const other = without(4).map((l, i) => (i === 3 ? Buffer.from(redactedLine(4, leafOf(l), 'desk')) : l));
    expect((await verifyLog(other)).firstBad).toMatchObject({ seq: 4, code: 'wrong_prev' });
    const last = without(8).map((l, i) => (i === 7 ? Buffer.from(redactedLine(8, leafOf(l), 'desk')) : l));
    expect((await verifyLog(last, { heads })).firstBad).toMatchObject({ code: 'wrong_root' });
  });

  it('hides no change around it: all sealed anew is another root', async () => {
    const anew = reseal(
      lines.map((l, i) => (i === 1 ? Buffer.from(l.toString().replace(/person-\d/, 'person-9')) : l)),
      2,
    );
    const redacted = anew.map((l, i) => (i === 1 ? Buffer.from(redactedLine(2, leafOf(l), 'blind')) : l));
    expect((await verifyLog(redacted)).ok).toBe(true);
    expect((await verifyLog(redacted, { heads })).firstBad).toMatchObject({ code: 'wrong_root' });
  });

  it('has no words beside it', async () => {
    const payloadOf = (seq: number) => (seq === 3 ? { salt: '0'.repeat(64), payload: '{}' } : undefined);
    expect((await verifyLog(without(3), { heads, payloadOf })).firstBad).toMatchObject({
      seq: 3,
      code: 'wrong_payload',
    });
  });

  it.each([
    ['another number', redactedLine(4, leafOf(lines[2] ?? Buffer.alloc(0)), 'desk')],
    ['no hash', '{"leaf":"","redacted":"desk","seq":3}\n'],
    ['another reason', redactedLine(3, Buffer.alloc(32), 'desk').replace('desk', 'because')],
    ['more than that', redactedLine(3, Buffer.alloc(32), 'desk').replace('"seq"', '"r":1,"seq"')],
  ])('is not taken with %s', async (_, line) => {
    const odd = lines.map((l, i) => (i === 2 ? Buffer.from(line) : l));
    expect((await verifyLog(odd)).firstBad).toMatchObject({ seq: 3 });
  });

  it('is never read out of a sealed entry', () => {
    for (const line of lines) expect(readRedacted(line)).toBeNull();
  });
});
