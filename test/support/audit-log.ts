import {
  GENESIS_PREV,
  MerkleTree,
  canonicalJson,
  checkpointBody,
  formatTlogProof,
  formatVkey,
  leafHash,
  merkleRoot,
  saltedPayloadHash,
  signNote,
} from '@stet/audit';
import { generateKeyPairSync } from 'node:crypto';

/** What a newspaper hands over and what the reader holds already. */
export interface Exported {
  /** Lines of log.jsonl, each with its LF. */
  readonly lines: readonly Buffer[];
  readonly payloads: readonly { readonly seq: number; readonly salt: string; readonly payload: string }[];
  /** Certificate of entry 7. */
  readonly proof: string;
  /** Shows that the log of the older note became that of the newer one. */
  readonly consistency: readonly Buffer[];
  /** Held outside: the notes, older and newer, and the key. */
  readonly older: string;
  readonly newer: string;
  readonly vkey: string;
}

export const ORIGIN = 'stet.example/audit/demo';

export const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    key: { name: ORIGIN, privateKey },
    vkey: formatVkey(ORIGIN, publicKey),
    publicKey,
  };
};
export const SIGNER = pair();
export const STRANGER = pair();

const SALT = Buffer.alloc(32, 7);
const words = (seq: number) => ({ reason: `reason ${seq} – “quoted” \\ 🖋` });

const sealed = (seq: number, prev: string, other: object = {}): Buffer =>
  Buffer.from(
    `${canonicalJson({
      at: '2026-01-01T00:00:00.000Z',
      entry: {
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
        ...other,
      },
      prev,
      seq,
    })}\n`,
  );

export const leafOf = (line: Buffer): Buffer => leafHash(line.subarray(0, -1));
const prevOf = (line: Buffer | undefined): string => (line ? leafOf(line).toString('hex') : GENESIS_PREV);

/** A log as the database seals it; `other` says what single entries have instead. */
export function buildLines(size: number, other: Readonly<Record<number, object>> = {}): Buffer[] {
  const lines: Buffer[] = [];
  for (let seq = 1; seq <= size; seq++) lines.push(sealed(seq, prevOf(lines.at(-1)), other[seq]));
  return lines;
}

/** Seals the lines anew from number `from` on, as somebody with the whole database in hand could. */
export function reseal(lines: readonly Buffer[], from: number): Buffer[] {
  const out = lines.slice(0, from - 1);
  for (const line of lines.slice(from - 1)) {
    const value: object = JSON.parse(line.toString());
    out.push(Buffer.from(`${canonicalJson({ ...value, prev: prevOf(out.at(-1)), seq: out.length + 1 })}\n`));
  }
  return out;
}

export const rootOf = (lines: readonly Buffer[]): string => merkleRoot(lines.map(leafOf)).toString('base64');

export const noteOf = (lines: readonly Buffer[], origin = ORIGIN, key = SIGNER.key): string =>
  signNote(checkpointBody({ origin, size: lines.length, root: rootOf(lines) }), { ...key, name: origin });

export function exportOf(lines: readonly Buffer[], oldSize: number): Exported {
  const tree = new MerkleTree();
  for (const line of lines) tree.append(leafOf(line));
  const newer = noteOf(lines);
  const entry = lines[6]?.subarray(0, -1) ?? Buffer.alloc(0);
  return {
    lines,
    payloads: lines.map((_, i) => ({
      seq: i + 1,
      salt: SALT.toString('hex'),
      payload: canonicalJson(words(i + 1)),
    })),
    proof: formatTlogProof({ entry, index: 6, path: tree.inclusionProof(6), checkpoint: newer }),
    consistency: tree.consistencyProof(oldSize),
    older: noteOf(lines.slice(0, oldSize)),
    newer,
    vkey: SIGNER.vkey,
  };
}
