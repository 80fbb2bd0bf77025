import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {
  GENESIS_PREV,
  canonicalJson,
  checkpointBody,
  leafHash,
  merkleRoot,
  parseCheckpoint,
  saltedPayloadHash,
  verifyLog,
  verifySignedNote,
  type Expectation,
} from './index.js';

const SALT = Buffer.alloc(32, 7);
const words = (i: number) => ({ reason: `reason ${i}` });

/** A log as the database seals it. */
function buildLog(size: number): string[] {
  const lines: string[] = [];
  let prev = GENESIS_PREV;
  for (let seq = 1; seq <= size; seq++) {
    const entry = {
      action: 'claim.queue',
      actor: { id: `person-${seq % 3}`, role: 'editor', via: 'web' },
      article: 'a',
      claim: 'c',
      claimVersion: seq,
      desk: 'd',
      from: { state: 'extracted' },
      payloadHash: saltedPayloadHash(SALT, words(seq)),
      requestId: 'r',
      to: { state: 'queued' },
      v: 1,
    };
    const line = canonicalJson({ at: '2026-01-01T00:00:00.000Z', entry, prev, seq });
    prev = leafHash(Buffer.from(line)).toString('hex');
    lines.push(line);
  }
  return lines;
}

const rootOf = (lines: readonly string[]): string =>
  merkleRoot(lines.map((l) => leafHash(Buffer.from(l)))).toString('base64');

/** Seals the lines anew from `from` on, as somebody with the whole database in hand could. */
function reseal(lines: readonly string[], from: number): string[] {
  let prev = from === 0 ? GENESIS_PREV : leafHash(Buffer.from(lines[from - 1] ?? '')).toString('hex');
  return lines.map((line, i) => {
    if (i < from) return line;
    const sealed = canonicalJson({ ...JSON.parse(line), prev, seq: i + 1 });
    prev = leafHash(Buffer.from(sealed)).toString('hex');
    return sealed;
  });
}

const LOG = buildLog(12);
const HELD: Expectation = {
  size: 12,
  root: rootOf(LOG),
  payloadOf: (seq) => ({ salt: SALT.toString('hex'), payload: canonicalJson(words(seq)) }),
};
/** The checkpoint alone, as somebody outside holds it. */
const BARE: Expectation = { size: HELD.size, root: HELD.root };
const change = (i: number, edit: (line: string) => string): string[] =>
  LOG.map((line, at) => (at === i ? edit(line) : line));
const without = (i: number): string[] => LOG.filter((_, at) => at !== i);

describe('the verifier', () => {
  it('believes an untouched log, and an erased payload', async () => {
    expect(await verifyLog(LOG, HELD)).toMatchObject({ ok: true, size: 12, root: HELD.root, firstBad: null });
    expect(await verifyLog(LOG, { ...HELD, payloadOf: () => undefined })).toMatchObject({ ok: true });
    expect(await verifyLog([], { size: 0 })).toMatchObject({ ok: true, head: GENESIS_PREV });
  });

  it('believes a log that grew after the checkpoint', async () => {
    expect(await verifyLog(LOG, { size: 8, root: rootOf(LOG.slice(0, 8)) })).toMatchObject({
      ok: true,
      size: 12,
    });
  });

  const held = (seq: number) => ({ salt: SALT.toString('hex'), payload: canonicalJson(words(seq)) });
  it.each<[string, readonly string[], Expectation, string, number | null]>([
    ['one letter changed', change(4, (l) => l.replace('queued', 'quEued')), HELD, 'wrong_prev', 6],
    ['the last entry changed', change(11, (l) => l.replace('queued', 'signed')), HELD, 'wrong_root', null],
    ['an entry deleted', without(5), HELD, 'wrong_seq', 6],
    ['the first entry deleted', without(0), HELD, 'wrong_seq', 1],
    ['the tail cut off', LOG.slice(0, 9), HELD, 'too_short', null],
    ['everything cut off', [], HELD, 'too_short', null],
    ['an entry doubled', [...LOG.slice(0, 6), LOG[5] ?? '', ...LOG.slice(6)], HELD, 'wrong_seq', 7],
    ['two entries swapped', change(3, () => LOG[4] ?? ''), HELD, 'wrong_seq', 4],
    ['the order reversed', [...LOG].reverse(), HELD, 'wrong_seq', 1],
    ['a number changed', change(2, (l) => l.replace('"seq":3', '"seq":4')), HELD, 'wrong_seq', 3],
    ['prev changed', change(2, (l) => l.replace(/"prev":"../, '"prev":"00')), HELD, 'wrong_prev', 3],
    ['the actor swapped', change(7, (l) => l.replace(/person-\d/, 'person-9')), HELD, 'wrong_prev', 9],
    [
      'the actor swapped and all sealed anew',
      reseal(
        change(7, (l) => l.replace(/person-\d/, 'person-9')),
        7,
      ),
      HELD,
      'wrong_root',
      null,
    ],
    [
      'an entry slipped in and all sealed anew',
      reseal([...LOG.slice(0, 3), LOG[2] ?? '', ...LOG.slice(3)], 3),
      BARE,
      'wrong_root',
      null,
    ],
    ['an entry taken out and all sealed anew', reseal(without(3), 3), BARE, 'too_short', null],
    ['the time changed', change(1, (l) => l.replace('2026-01-01', '2026-01-02')), HELD, 'wrong_prev', 3],
    ['a space slipped in', change(6, (l) => l.replace(',"entry"', ', "entry"')), HELD, 'not_canonical', 7],
    [
      'keys in another order',
      change(6, (l) => l.replace(/^\{("at":"[^"]+"),(.*),("seq":7)\}$/, '{$3,$1,$2}')),
      HELD,
      'not_canonical',
      7,
    ],
    ['a key twice', change(6, (l) => l.replace('"v":1', '"v":2,"v":1')), HELD, 'not_canonical', 7],
    [
      'a key added',
      reseal(
        change(6, (l) => canonicalJson({ ...JSON.parse(l), note: 'x' })),
        6,
      ),
      HELD,
      'not_an_entry',
      7,
    ],
    [
      'a number written otherwise',
      change(6, (l) => l.replace('"seq":7', '"seq":7.0')),
      HELD,
      'not_canonical',
      7,
    ],
    ['a letter escaped', change(6, (l) => l.replace('queue', '\\u0071ueue')), HELD, 'not_canonical', 7],
    ['an empty line', [...LOG.slice(0, 4), '', ...LOG.slice(4)], HELD, 'not_json', 5],
    ['half a line', change(9, (l) => l.slice(0, 40)), HELD, 'not_json', 10],
    [
      'another log of the same length',
      buildLog(12).map((l) => l.replace('"desk":"d"', '"desk":"e"')),
      HELD,
      'wrong_prev',
      2,
    ],
    [
      'other words beside an entry',
      LOG,
      { ...HELD, payloadOf: (s) => (s === 5 ? { ...held(5), payload: '{"reason":"other"}' } : held(s)) },
      'wrong_payload',
      5,
    ],
    [
      'another salt',
      LOG,
      { ...HELD, payloadOf: (s) => (s === 5 ? { ...held(5), salt: '00'.repeat(32) } : held(s)) },
      'wrong_payload',
      5,
    ],
    [
      'another version of entries',
      reseal(
        change(0, (l) => l.replace('"v":1', '"v":2')),
        0,
      ),
      HELD,
      'not_an_entry',
      1,
    ],
  ])('finds: %s', async (_, lines, expected, code, seq) => {
    const { ok, firstBad } = await verifyLog(lines, expected);
    expect(ok).toBe(false);
    expect(firstBad).toMatchObject({ code, seq });
  });

  it('finds any change of any character of any entry', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(11),
        fc.nat(200),
        fc.constantFrom('0', 'f', 'x', '"', ' '),
        async (line, at, unit) => {
          const old = LOG[line] ?? '';
          const place = at % old.length;
          if (old.charAt(place) === unit) return;
          const changed = change(line, (l) => l.slice(0, place) + unit + l.slice(place + 1));
          expect((await verifyLog(changed, HELD)).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('canonical JSON', () => {
  it('writes as RFC 8785 says', () => {
    expect(canonicalJson({ b: [1, true, null], a: 'é"\\\u0001', '€': 1, A: {} })).toBe(
      '{"A":{},"a":"é\\"\\\\\\u0001","b":[1,true,null],"€":1}',
    );
    // Keys sort by UTF-16 units: a surrogate pair comes before U+FB33.
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2 })).toBe('{"\u{1f600}":2,"\ufb33":1}');
  });

  it('agrees with another implementation', () => {
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        fc.constant(null),
        fc.maxSafeInteger(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    }));
    fc.assert(fc.property(value, (v) => expect(canonicalJson(v)).toBe(canonicalize(v))));
  });

  it.each([1.5, Number.NaN, Infinity, 2 ** 53, '\ud800', new Date(0), 1n, undefined])(
    'refuses %p',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

describe('the tree', () => {
  // Roots of the reference tree of RFC 6962 implementations over these eight leaves.
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of %i leaves has the known root', (size, root) => {
    expect(
      merkleRoot(leaves.slice(0, size).map((hex) => leafHash(Buffer.from(hex, 'hex')))).toString('hex'),
    ).toBe(root);
  });
});

describe('a signed note', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.concat([Buffer.of(1), publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = createHash('sha256').update('stet.example/audit\n').update(raw).digest().subarray(0, 4);
  const vkey = `stet.example/audit+${id.toString('hex')}+${raw.toString('base64')}`;
  const body = checkpointBody({ origin: 'stet.example/audit', size: 12, root: rootOf(LOG) });
  const signature = Buffer.concat([id, sign(null, Buffer.from(body), privateKey)]).toString('base64');
  const note = `${body}\n— stet.example/audit ${signature}\n`;

  it('gives its text when the key is right', () => {
    expect(parseCheckpoint(verifySignedNote(note, vkey))).toEqual({
      origin: 'stet.example/audit',
      size: 12,
      root: rootOf(LOG),
    });
  });

  it.each([
    ['another size', note.replace('\n12\n', '\n13\n')],
    ['no signature', `${body}\n`],
    ['another signer', note.replace('— stet.example/audit', '— other.example')],
    ['no note at all', 'hello'],
  ])('is not believed with %s', (_, bad) => {
    expect(() => verifySignedNote(bad, vkey)).toThrow();
  });

  it('is not believed with a key whose id is not its own', () => {
    expect(() => verifySignedNote(note, vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow(/id/);
  });
});
