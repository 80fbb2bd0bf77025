import { canonicalJson, checkpointBody, signNote } from '@stet/audit';
import {
  ORIGIN,
  SIGNER,
  STRANGER,
  exportOf,
  noteOf,
  reseal,
  rootOf,
  buildLines,
  type Exported,
} from './audit-log.js';

/** Twelve entries, a note held over five of them and one over all. */
export const HONEST: Exported = exportOf(buildLines(12), 5);

/** `first` and `through` as the verifier has to name them; null: the notes or the proof are bad, not an entry. */
export interface Tampering {
  readonly name: string;
  readonly made: Exported;
  readonly first: number | null;
  readonly through?: number;
}

const { lines } = HONEST;
const text = (seq: number): string => lines[seq - 1]?.toString() ?? '';
const swap = (seq: number, edit: (line: string) => string): Buffer[] =>
  lines.map((line, i) => (i === seq - 1 ? Buffer.from(edit(line.toString())) : line));
const insert = (at: number, ...more: string[]): Buffer[] => [
  ...lines.slice(0, at),
  ...more.map((m) => Buffer.from(m)),
  ...lines.slice(at),
];
const without = (seq: number): Buffer[] => lines.filter((_, i) => i !== seq - 1);
const member = (line: string, more: object): string => `${canonicalJson({ ...JSON.parse(line), ...more })}\n`;
const actor = (line: string): string => line.replace(/person-\d/, 'person-9');

const log = (name: string, changed: readonly Buffer[], first: number, through?: number): Tampering => ({
  name,
  made: { ...HONEST, lines: changed },
  first,
  ...(through !== undefined && { through }),
});
const held = (
  name: string,
  changes: Partial<Exported>,
  first: number | null = null,
  through?: number,
): Tampering => ({
  name,
  made: { ...HONEST, ...changes },
  first,
  ...(through !== undefined && { through }),
});
const words = (seq: number, changes: object): Exported['payloads'] =>
  HONEST.payloads.map((p) => (p.seq === seq ? { ...p, ...changes } : p));
const proofLines = HONEST.proof.split('\n');

/** Invalid UTF-8 that a lax reader shows as the same text: U+FFFD, sealed, and then the bytes of nothing. */
const REPLACED = exportOf(
  reseal(
    swap(4, (l) => l.replace('"r"', '"\ufffd"')),
    4,
  ),
  5,
);
const broken = REPLACED.lines.map((line) => {
  const at = line.indexOf(Buffer.from('\ufffd'));
  return at < 0 ? line : Buffer.concat([line.subarray(0, at), Buffer.of(0xff), line.subarray(at + 3)]);
});

export const TAMPERINGS: readonly Tampering[] = [
  log(
    'a word changed',
    swap(5, (l) => l.replace('queued', 'quEued')),
    5,
  ),
  log(
    'a word of the last entry changed',
    swap(12, (l) => l.replace('queued', 'signed')),
    6,
    12,
  ),
  log(
    'a word of the last but one changed',
    swap(11, (l) => l.replace('queued', 'signed')),
    11,
  ),
  log('an entry deleted', without(6), 6),
  log('the first entry deleted', without(1), 1),
  log('the tail cut off', lines.slice(0, 9), 10),
  log('everything cut off', [], 1),
  log('an entry doubled', insert(6, text(6)), 7),
  log(
    'two entries swapped',
    swap(4, () => text(5)).map((l, i) => (i === 4 ? Buffer.from(text(4)) : l)),
    4,
  ),
  log('the order reversed', [...lines].reverse(), 1),
  log(
    'a number changed',
    swap(3, (l) => l.replace('"seq":3', '"seq":4')),
    3,
  ),
  log(
    'the name of the entry before changed',
    swap(3, (l) => l.replace(/"prev":"../, '"prev":"ab')),
    3,
  ),
  log('the actor changed', swap(8, actor), 8),
  log(
    'the actor changed and its follower made to fit',
    swap(8, actor).map((l, i, all) => (i === 8 ? (reseal(all, 9)[8] ?? l) : l)),
    9,
  ),
  log('the actor changed and all sealed anew from there', reseal(swap(8, actor), 8), 6, 12),
  log('an early entry changed and all sealed anew', reseal(swap(2, actor), 2), 1, 5),
  log('an entry slipped in and all sealed anew', reseal(insert(7, text(7)), 8), 8),
  log('an entry taken out and all sealed anew', reseal(without(7), 7), 7),
  log('another log of the same length', reseal(swap(1, actor), 1), 1, 5),
  log(
    'the time changed',
    swap(2, (l) => l.replace('2026-01-01', '2026-01-02')),
    2,
  ),
  log(
    'no time at all',
    reseal(
      swap(2, (l) => l.replace(/"at":"[^"]+"/, '"at":"x"')),
      2,
    ),
    2,
  ),
  log(
    'a space slipped in',
    swap(7, (l) => l.replace(',"entry"', ', "entry"')),
    7,
  ),
  log(
    'keys in another order',
    swap(7, (l) => l.replace(/^\{("at":"[^"]+"),(.*),("seq":7)\}/, '{$3,$1,$2}')),
    7,
  ),
  log(
    'a key twice',
    swap(7, (l) => l.replace('"v":1', '"v":2,"v":1')),
    7,
  ),
  log(
    'a key added and all sealed anew',
    reseal(
      swap(7, (l) => member(l, { note: 'x' })),
      7,
    ),
    7,
  ),
  log(
    'a number written otherwise',
    swap(7, (l) => l.replace('"seq":7', '"seq":7.0')),
    7,
  ),
  log(
    'a letter escaped',
    swap(7, (l) => l.replace('queue', '\\u0071ueue')),
    7,
  ),
  log(
    'half a surrogate pair, sealed',
    reseal(
      swap(7, (l) => l.replace('"r"', '"x"')),
      7,
    ).map((l, i) => (i === 6 ? Buffer.from(l.toString().replace('"x"', '"\\ud800"')) : l)),
    7,
  ),
  { name: 'bytes that are no UTF-8', made: { ...REPLACED, lines: broken }, first: 4 },
  log(
    'a byte order mark',
    swap(1, (l) => `\ufeff${l}`),
    1,
  ),
  log(
    'lines that end in CR LF',
    lines.map((l) => Buffer.from(l.toString().replace('\n', '\r\n'))),
    1,
  ),
  log('an empty line', insert(4, '\n'), 5),
  log('an empty line at the end', insert(12, '\n'), 13),
  log(
    'no line feed at the end',
    swap(12, (l) => l.slice(0, -1)),
    12,
  ),
  log(
    'half a line',
    swap(10, (l) => l.slice(0, 40)),
    10,
  ),
  log(
    'another version of entries',
    reseal(
      swap(1, (l) => l.replace('"v":1', '"v":2')),
      1,
    ),
    1,
  ),
  held('other words beside an entry', { payloads: words(5, { payload: '{"reason":"other"}' }) }, 5),
  held('another salt', { payloads: words(5, { salt: '00'.repeat(32) }) }, 5),
  held('the salt missing', { payloads: words(5, { salt: '' }) }, 5),
  held(
    'words of two entries exchanged',
    { payloads: words(5, HONEST.payloads[5] ? { payload: HONEST.payloads[5].payload } : {}) },
    5,
  ),
  held(
    'a stale checkpoint and the tail cut off',
    { lines: lines.slice(0, 5), older: noteOf(lines.slice(0, 3)) },
    6,
  ),
  held('two roots for one size', { older: noteOf(reseal(swap(12, actor), 12)) }, 12),
  held('signed by another key', { newer: noteOf(lines, ORIGIN, STRANGER.key) }),
  held('the key of another', { vkey: STRANGER.vkey }),
  held('the size in the note changed', { newer: HONEST.newer.replace('\n12\n', '\n11\n') }),
  held('the root in the note changed', {
    newer: HONEST.newer.replace(rootOf(lines), rootOf(lines.slice(1))),
  }),
  held('the origin in the note changed', { newer: HONEST.newer.replace(ORIGIN, 'stet.example/audit/other') }),
  held('a checkpoint of another desk', { newer: noteOf(lines, 'stet.example/audit/other') }),
  held('a checkpoint of another desk by the same key', {
    newer: signNote(
      checkpointBody({ origin: 'stet.example/audit/other', size: 12, root: rootOf(lines) }),
      SIGNER.key,
    ),
  }),
  held('no signature', { newer: HONEST.newer.slice(0, HONEST.newer.indexOf('—')) }),
  held('a key whose id is not its own', { vkey: HONEST.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }),
  held('a proof with a line missing', {
    proof: [...proofLines.slice(0, 3), ...proofLines.slice(4)].join('\n'),
  }),
  held('a proof with a line too many', {
    proof: [...proofLines.slice(0, 4), ...proofLines.slice(3)].join('\n'),
  }),
  held('a proof of another place', { proof: HONEST.proof.replace('index 6', 'index 7') }),
  held('a proof of another entry', {
    proof: HONEST.proof.replace(/extra .*/, `extra ${Buffer.from(text(8).trim()).toString('base64')}`),
  }),
  held('a consistency proof with a line missing', { consistency: HONEST.consistency.slice(1) }),
];
