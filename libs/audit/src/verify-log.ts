import { canonicalJson } from './canonical-json.js';
import { CompactRange } from './compact-range.js';
import { GENESIS_PREV, leafHash, saltedPayloadHash } from './hashes.js';

export type Fault =
  | 'not_json'
  | 'not_canonical'
  | 'not_an_entry'
  | 'wrong_seq'
  | 'wrong_prev'
  | 'wrong_payload'
  | 'too_short'
  | 'wrong_root';

export interface BadEntry {
  /** Line of the file, from 1; the line after the last where something is missing. */
  readonly line: number;
  readonly seq: number | null;
  readonly code: Fault;
  readonly message: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly size: number;
  /** Base64 RFC 6962 root over the entries that were read. */
  readonly root: string;
  /** Hex leaf hash of the last of them. */
  readonly head: string;
  readonly firstBad: BadEntry | null;
}

/** What was written down elsewhere and the log has to live up to. */
export interface Expectation {
  readonly size?: number;
  /** Base64; of the first `size` entries. */
  readonly root?: string;
  /** The erasable words beside the log; an entry without one here is taken to be erased. */
  readonly payloadOf?: (seq: number) => { readonly salt: string; readonly payload: string } | undefined;
}

const KEYS = 'at,entry,prev,seq';
const ENTRY_KEYS = 'action,actor,article,claim,claimVersion,desk,from,payloadHash,requestId,to,v';

/**
 * Verifies an exported log, line by line in constant memory, believing nobody: exact RFC 8785 bytes, gap-free numbers,
 * each entry naming the leaf hash of the one before it. Stops at the first entry that is wrong.
 */
export async function verifyLog(
  lines: AsyncIterable<string> | Iterable<string>,
  expected: Expectation = {},
): Promise<Verification> {
  const tree = new CompactRange();
  let head = GENESIS_PREV;
  let rootThere: string | null = expected.size === 0 ? tree.root().toString('base64') : null;
  let firstBad: BadEntry | null = null;
  for await (const text of lines) {
    const seq = tree.size + 1;
    firstBad = faultOf(text, seq, head, expected);
    if (firstBad) break;
    const leaf = leafHash(Buffer.from(text, 'utf8'));
    tree.append(leaf);
    head = leaf.toString('hex');
    if (seq === expected.size) rootThere = tree.root().toString('base64');
  }
  firstBad ??= faultOfWhole(tree.size, rootThere ?? tree.root().toString('base64'), expected);
  return { ok: firstBad === null, size: tree.size, root: tree.root().toString('base64'), head, firstBad };
}

function faultOf(text: string, seq: number, prev: string, expected: Expectation): BadEntry | null {
  const bad = (code: Fault, message: string): BadEntry => ({ line: seq, seq, code, message });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('not_json', 'The line is not JSON.');
  }
  if (!isCanonical(text, value)) return bad('not_canonical', 'The bytes are not those that were sealed.');
  if (!isSealed(value)) return bad('not_an_entry', 'The line is not an entry of the log.');
  if (value.seq !== seq) return bad('wrong_seq', `It carries number ${value.seq}.`);
  if (value.prev !== prev) return bad('wrong_prev', 'It does not follow the entry before it.');
  const beside = expected.payloadOf?.(seq);
  if (beside && !payloadMatches(beside, value.entry.payloadHash))
    return bad('wrong_payload', 'The words beside it are not those that were sealed.');
  return null;
}

function faultOfWhole(size: number, root: string, expected: Expectation): BadEntry | null {
  const end = { line: size + 1, seq: null };
  if (expected.size !== undefined && size < expected.size)
    return {
      ...end,
      code: 'too_short',
      message: `The log has ${size} entries; the checkpoint was made over ${expected.size}.`,
    };
  if (expected.root !== undefined && root !== expected.root)
    return { ...end, code: 'wrong_root', message: 'The entries are not those the checkpoint was made over.' };
  return null;
}

function isCanonical(text: string, value: unknown): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

interface Sealed {
  readonly at: string;
  readonly seq: number;
  readonly prev: string;
  readonly entry: { readonly payloadHash: string | null };
}

const keysOf = (value: object): string => Object.keys(value).sort().join();

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null || keysOf(value) !== KEYS) return false;
  if (!('entry' in value) || typeof value.entry !== 'object' || value.entry === null) return false;
  if (!('at' in value) || typeof value.at !== 'string' || Number.isNaN(Date.parse(value.at))) return false;
  return keysOf(value.entry) === ENTRY_KEYS && 'v' in value.entry && value.entry.v === 1;
}

function payloadMatches(
  beside: { readonly salt: string; readonly payload: string },
  hash: string | null,
): boolean {
  try {
    return saltedPayloadHash(Buffer.from(beside.salt, 'hex'), JSON.parse(beside.payload)) === hash;
  } catch {
    return false;
  }
}
