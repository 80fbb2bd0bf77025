export interface Sealed {
  readonly at: string;
  readonly seq: number;
  /** Hex leaf hash of the entry before. */
  readonly prev: string;
  readonly entry: { readonly payloadHash: string | null };
}

const [QUOTE, COMMA, COLON, MINUS, ZERO, ONE, NINE] = [0x22, 0x2c, 0x3a, 0x2d, 0x30, 0x31, 0x39];
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END, BACKSLASH, LF] = [0x5b, 0x5d, 0x7b, 0x7d, 0x5c, 0x0a];
const MAX_DEPTH = 16;
/** So many digits are a safe integer whatever they are. */
const MAX_DIGITS = 15;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const BEFORE_AT = bytesOf('{"at":"');
const AFTER_AT = bytesOf('","entry":{"action":');
const KEYS = ['actor', 'article', 'claim', 'claimVersion', 'desk', 'from', 'payloadHash', 'requestId', 'to'];
const MEMBERS = KEYS.map((key) => ({ bytes: bytesOf(`,"${key}":`), isHash: key === 'payloadHash' }));
const BEFORE_PREV = bytesOf(',"v":1},"prev":"');
const BEFORE_SEQ = bytesOf('","seq":');
const TRUE = bytesOf('true');
const FALSE = bytesOf('false');
const NULL = bytesOf('null');
const AT_LENGTH = 24;
const HASH_LENGTH = 64;

// Where the scan is; it is synchronous, and a million objects of its own would cost more than the scan.
let line: Uint8Array = NULL;
let here = 0;

/**
 * Reads an entry in one pass over its bytes, without building what they say: printable ASCII without escapes, keys in
 * their order, integers of fifteen digits at most, as nearly all entries are. `null` says nothing against a line: it is
 * not of that plain kind, and `inspectEntry` has to look at it. What is taken here, that one takes too (`scan-entry.spec.ts`).
 */
export function scanEntry(bytes: Buffer, seq: number): Sealed | null {
  line = bytes;
  here = 0;
  if (!literal(BEFORE_AT)) return null;
  const at = here;
  if (!time() || !literal(AFTER_AT) || !value(0)) return null;
  let hashFrom = 0;
  let hashTo = 0;
  for (const { bytes: member, isHash } of MEMBERS) {
    if (!literal(member)) return null;
    const from = here;
    if (!value(0)) return null;
    if (!isHash) continue;
    hashFrom = from;
    hashTo = here;
  }
  if (!literal(BEFORE_PREV)) return null;
  const prevFrom = here;
  if (!hex(HASH_LENGTH) || !literal(BEFORE_SEQ)) return null;
  const seqFrom = here;
  if (!integer() || line[here] !== OBJECT_END || line[here + 1] !== LF || here + 2 !== line.length)
    return null;
  if (bytes.toString('latin1', seqFrom, here) !== String(seq)) return null;
  const payload = line[hashFrom];
  if (payload !== QUOTE && line[hashFrom] !== NULL[0]) return null;
  return {
    at: bytes.toString('latin1', at, at + AT_LENGTH),
    seq,
    prev: bytes.toString('latin1', prevFrom, prevFrom + HASH_LENGTH),
    entry: { payloadHash: payload === QUOTE ? bytes.toString('latin1', hashFrom + 1, hashTo - 1) : null },
  };
}

function literal(expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (line[here + i] !== expected[i]) return false;
  here += expected.length;
  return true;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

/** Two digits no greater than `most`. */
function upTo(most: number, least = 0): boolean {
  const tens = line[here] ?? 0;
  const units = line[here + 1] ?? 0;
  here += 2;
  if (!isDigit(tens) || !isDigit(units)) return false;
  const said = (tens - ZERO) * 10 + (units - ZERO);
  return said >= least && said <= most;
}

const is = (byte: number): boolean => line[here++] === byte;

/** `2026-01-31T23:59:59.999Z`; the days that not every month has are left to a calendar. */
const time = (): boolean =>
  upTo(99) &&
  upTo(99) &&
  is(MINUS) &&
  upTo(12, 1) &&
  is(MINUS) &&
  upTo(28, 1) &&
  is(0x54) &&
  upTo(23) &&
  is(COLON) &&
  upTo(59) &&
  is(COLON) &&
  upTo(59) &&
  is(0x2e) &&
  upTo(99) &&
  isDigit(line[here++] ?? 0) &&
  is(0x5a);

function hex(length: number): boolean {
  for (const end = here + length; here < end; here++) {
    const byte = line[here] ?? 0;
    if (!isDigit(byte) && !(byte >= 0x61 && byte <= 0x66)) return false;
  }
  return true;
}

function value(depth: number): boolean {
  const byte = line[here] ?? 0;
  if (byte === QUOTE) return string();
  if (byte === OBJECT) return depth < MAX_DEPTH && object(depth + 1);
  if (byte === ARRAY) return depth < MAX_DEPTH && array(depth + 1);
  if (byte === 0x6e) return literal(NULL);
  if (byte === 0x74) return literal(TRUE);
  if (byte === 0x66) return literal(FALSE);
  return integer();
}

function string(): boolean {
  if (line[here] !== QUOTE) return false;
  for (here++; ; here++) {
    const byte = line[here] ?? 0;
    if (byte === QUOTE) break;
    if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return false;
  }
  here++;
  return true;
}

/** Neither `-0` nor a zero in front; what follows is for the caller to judge. */
function integer(): boolean {
  if (line[here] === MINUS) {
    here++;
    if (line[here] === ZERO) return false;
  }
  if (line[here] === ZERO) {
    here++;
    return true;
  }
  const from = here;
  while (isDigit(line[here] ?? 0)) here++;
  return (line[from] ?? 0) >= ONE && here > from && here - from <= MAX_DIGITS;
}

function array(depth: number): boolean {
  here++;
  if (line[here] === ARRAY_END) return is(ARRAY_END);
  for (;;) {
    if (!value(depth)) return false;
    if (line[here] === ARRAY_END) return is(ARRAY_END);
    if (!is(COMMA)) return false;
  }
}

function object(depth: number): boolean {
  here++;
  if (line[here] === OBJECT_END) return is(OBJECT_END);
  let before = 0;
  let beforeEnd = 0;
  for (;;) {
    const key = here;
    if (!string()) return false;
    const keyEnd = here;
    if (beforeEnd > 0 && !comesAfter(before, beforeEnd, key, keyEnd)) return false;
    before = key;
    beforeEnd = keyEnd;
    if (!is(COLON) || !value(depth)) return false;
    if (line[here] === OBJECT_END) return is(OBJECT_END);
    if (!is(COMMA)) return false;
  }
}

/** ASCII sorts by bytes as it does by UTF-16 units; the quotation mark at the end sorts a beginning before the whole. */
function comesAfter(a: number, aEnd: number, b: number, bEnd: number): boolean {
  for (let i = 1; i < aEnd - a - 1 && i < bEnd - b - 1; i++) {
    const one = line[a + i] ?? 0;
    const other = line[b + i] ?? 0;
    if (one !== other) return one < other;
  }
  return aEnd - a < bEnd - b;
}
