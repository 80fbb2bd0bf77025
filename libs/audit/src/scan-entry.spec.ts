import fc from 'fast-check';
import { canonicalJson } from './index.js';
import { inspectEntry, readEntry } from './entry-fault.js';
import { scanEntry } from './scan-entry.js';

const PREV = '0123456789abcdef'.repeat(4);
const ENTRY = {
  action: 'claim.sign-off',
  actor: { id: '0190b0de-0000-7000-8000-000000000001', role: 'checker', via: 'web' },
  article: 'a',
  claim: 'c',
  claimVersion: 3,
  desk: 'd',
  from: { edit: 'none', list: [1, -2, [], {}, true, false, null], state: 'proposed' },
  payloadHash: PREV,
  requestId: 'r',
  to: { edit: 'none', state: 'signed_off' },
  v: 1,
};
const lineOf = (entry: object, at = '2026-01-31T23:59:59.999Z', prev = PREV, seq = 12): Buffer =>
  Buffer.from(`${canonicalJson({ at, entry, prev, seq })}\n`);
const PLAIN = lineOf(ENTRY, '2026-01-28T23:59:59.999Z');

/** What the scan takes, the thorough reading takes too, and reads the same in it. */
function agrees(line: Buffer, seq = 12): boolean {
  const scanned = scanEntry(line, seq);
  if (scanned === null) return false;
  const read = inspectEntry(line, seq);
  expect('entry' in read ? read.entry : read).toMatchObject({
    at: scanned.at,
    prev: scanned.prev,
    seq,
    entry: { payloadHash: scanned.entry.payloadHash },
  });
  return true;
}

describe('a quick look at an entry', () => {
  it('takes what nearly all entries are', () => {
    expect(agrees(PLAIN)).toBe(true);
    expect(agrees(lineOf({ ...ENTRY, payloadHash: null }, '2026-02-01T00:00:00.000Z'))).toBe(true);
    expect(agrees(lineOf({ ...ENTRY, actor: null, from: null }, '0000-12-28T00:00:00.000Z'))).toBe(true);
  });

  it.each([
    ['letters beyond ASCII', lineOf({ ...ENTRY, action: 'é' })],
    ['escapes', lineOf({ ...ENTRY, action: 'a"b\\' })],
    ['days that not every month has', lineOf(ENTRY)],
    ['keys that look like numbers', lineOf({ ...ENTRY, to: { 10: 1, 9: 2 } })],
    ['long integers', lineOf({ ...ENTRY, claimVersion: Number.MAX_SAFE_INTEGER })],
  ])('leaves %s to the thorough one, which takes them', (_, line) => {
    agrees(line);
    expect(readEntry(line, 12)).toHaveProperty('entry');
  });

  it.each([
    ['another number', PLAIN, 13],
    ['a space', Buffer.from(PLAIN.toString().replace(':3,', ': 3,')), 12],
    [
      'keys out of order',
      Buffer.from(PLAIN.toString().replace('"edit":"none","list"', '"zzz":"none","list"')),
      12,
    ],
    ['a key twice', Buffer.from(PLAIN.toString().replace('"edit":"none","list"', '"list":1,"list"')), 12],
    ['a zero in front', Buffer.from(PLAIN.toString().replace(':3,', ':03,')), 12],
    ['less than nothing', Buffer.from(PLAIN.toString().replace(':3,', ':-0,')), 12],
    ['a fraction', Buffer.from(PLAIN.toString().replace(':3,', ':3.0,')), 12],
    ['month 13', lineOf(ENTRY, '2026-13-01T00:00:00.000Z'), 12],
    ['hour 24 and a minute', lineOf(ENTRY, '2026-12-01T24:01:00.000Z'), 12],
    ['another version', lineOf({ ...ENTRY, v: 2 }), 12],
    ['a capital in a hash', lineOf(ENTRY, undefined, PREV.toUpperCase()), 12],
    ['no line feed', PLAIN.subarray(0, -1), 12],
    ['something after it', Buffer.concat([PLAIN, Buffer.from('\n')]), 12],
  ])('refuses %s, as the thorough one does', (_, line, seq) => {
    expect(scanEntry(line, seq)).toBeNull();
    expect(readEntry(line, seq)).toHaveProperty('code');
  });

  it('never takes what the thorough one refuses, whatever is changed in a line', () => {
    const spot = fc.nat({ max: PLAIN.length - 1 });
    const byte = fc.oneof(
      fc.constantFrom(...Buffer.from('"{}[],:-.0123456789aeEtfn\\ ')),
      fc.nat({ max: 255 }),
    );
    const change = fc.record({ how: fc.constantFrom('set', 'cut', 'put', 'copy'), spot, to: spot, byte });
    let taken = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let line = PLAIN;
        for (const { how, spot: at, to, byte: put } of changes) {
          const [head, tail] = [line.subarray(0, at), line.subarray(at)];
          if (how === 'set') line = Buffer.concat([head, Buffer.of(put), tail.subarray(1)]);
          if (how === 'cut') line = Buffer.concat([head, tail.subarray(1)]);
          if (how === 'put') line = Buffer.concat([head, Buffer.of(put), tail]);
          if (how === 'copy') line = Buffer.concat([head, line.subarray(at, to), tail]);
        }
        if (agrees(line)) taken++;
      }),
      { numRuns: 20_000 },
    );
    // Many a change leaves a sound entry; were none taken, nothing would have been compared.
    expect(taken).toBeGreaterThan(500);
  });

  it('agrees on entries of any shape', () => {
    const json = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.string({ maxLength: 3 }), tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(json, json, (from, to) => {
        const line = lineOf({ ...ENTRY, from, to }, '2026-01-01T00:00:00.000Z');
        agrees(line);
        expect(readEntry(line, 12)).toHaveProperty('entry');
      }),
      { numRuns: 2_000 },
    );
  });
});
