import fc from 'fast-check';
import { HONEST, TAMPERINGS } from '../../../test/support/tampering.js';
import { buildLines, rootOf, type Exported } from '../../../test/support/audit-log.js';
import { openCheckpoint, verifyConsistency, verifyLog, verifyLogBytes, verifyTlogProof } from './index.js';

/** All that a reader can check; throws where the notes or the proofs are bad, else the verdict on the log. */
async function check(given: Exported) {
  const heads = [given.older, given.newer].map((note) => openCheckpoint(note, given.vkey));
  const [older, newer] = heads.map(({ size, root }) => ({ size, root: Buffer.from(root, 'base64') }));
  const log = await verifyLog(given.lines, {
    heads,
    payloadOf: (seq) => given.payloads.find((p) => p.seq === seq),
  });
  if (!log.ok) return log;
  verifyTlogProof(given.proof, given.vkey);
  if (!older || !newer || !verifyConsistency(older, newer, given.consistency))
    throw new Error('inconsistent');
  return log;
}

describe('the verifier', () => {
  it('believes an honest export, also with words erased and in parts of any length', async () => {
    expect(await check(HONEST)).toMatchObject({ ok: true, size: 12, proven: 12, firstBad: null });
    expect(await check({ ...HONEST, payloads: [] })).toMatchObject({ ok: true });
    for (const length of [1, 7, 4096]) {
      const bytes = Buffer.concat(HONEST.lines);
      const parts = async function* () {
        for (let at = 0; at < bytes.length; at += length)
          yield await Promise.resolve(bytes.subarray(at, at + length));
      };
      expect(await verifyLogBytes(parts())).toMatchObject({ ok: true, size: 12 });
    }
  });

  it('says how far the held heads reach', async () => {
    const heads = [{ size: 5, root: rootOf(HONEST.lines.slice(0, 5)) }];
    expect(await verifyLog(HONEST.lines, { heads })).toMatchObject({ ok: true, size: 12, proven: 5 });
  });

  it('is tried with more than 25 kinds of tampering', () => {
    expect(new Set(TAMPERINGS.map((t) => t.name)).size).toBeGreaterThan(25);
  });

  it.each(TAMPERINGS.map((t) => [t.name, t] as const))('finds: %s', async (_, { made, first, through }) => {
    if (first === null) return expect(check(made)).rejects.toThrow();
    const { ok, firstBad } = await check(made);
    expect(ok).toBe(false);
    expect({ first: firstBad?.seq, through: firstBad?.through ?? undefined }).toEqual({ first, through });
  });

  it('finds any change of any byte of any log and names its entry, or those among which it lies', async () => {
    const run = fc.record({
      size: fc.integer({ min: 1, max: 20 }),
      entry: fc.nat(),
      at: fc.nat(),
      to: fc.nat(255),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ size, entry, at, to }) => {
        const lines = buildLines(size);
        const heads = [{ size, root: rootOf(lines) }];
        const seq = (entry % size) + 1;
        const line = lines[seq - 1] ?? Buffer.alloc(0);
        fc.pre(line[at % line.length] !== to);
        line[at % line.length] = to;
        const { ok, firstBad } = await verifyLog(lines, { heads });
        expect(ok).toBe(false);
        expect(firstBad?.seq).toBeLessThanOrEqual(seq);
        expect(firstBad?.through ?? firstBad?.seq).toBeGreaterThanOrEqual(seq);
      }),
      { numRuns: 2000 },
    );
  });
});
