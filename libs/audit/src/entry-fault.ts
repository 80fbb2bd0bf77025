import { isUtf8 } from 'node:buffer';
import { isCanonical } from './canonical-json.js';
import { saltedPayloadHash, saltedTextHash } from './hashes.js';
import { scanEntry, type Sealed } from './scan-entry.js';

export type EntryFault =
  'cut_short' | 'not_utf8' | 'not_json' | 'not_canonical' | 'not_an_entry' | 'wrong_seq';

const KEYS = 'at,entry,prev,seq';
const ENTRY_KEYS = 'action,actor,article,claim,claimVersion,desk,from,payloadHash,requestId,to,v';

export type EntryReading =
  { readonly entry: Sealed } | { readonly code: EntryFault; readonly message: string };

/** Reads one line, which ends in LF, as the entry that has this number; or says what is wrong with its bytes. */
export function readEntry(line: Buffer, seq: number): EntryReading {
  const plain = scanEntry(line, seq);
  return plain ? { entry: plain } : inspectEntry(line, seq);
}

/** The same by what the platform makes of the bytes: slower, and for lines of every kind. */
export function inspectEntry(line: Uint8Array, seq: number): EntryReading {
  const bad = (code: EntryFault, message: string) => ({ code, message });
  if (line.at(-1) !== 10) return bad('cut_short', 'The line has no line feed at its end.');
  if (!isUtf8(line)) return bad('not_utf8', 'The line is not UTF-8 text.');
  const text = Buffer.from(line.buffer, line.byteOffset, line.length - 1).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad('not_json', 'The line is not JSON.');
  }
  if (!isCanonical(text, value)) return bad('not_canonical', 'The bytes are not those that were sealed.');
  if (!isSealed(value)) return bad('not_an_entry', 'The line is not an entry of the log.');
  if (value.seq !== seq) return bad('wrong_seq', `It carries number ${value.seq}.`);
  return { entry: value };
}

// The bytes are canonical, so the keys are in their order.
const keysOf = (value: object): string => Object.keys(value).join();

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null || keysOf(value) !== KEYS) return false;
  if (!('entry' in value) || typeof value.entry !== 'object' || value.entry === null) return false;
  if (!('at' in value) || typeof value.at !== 'string') return false;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value.at) || Number.isNaN(Date.parse(value.at)))
    return false;
  if (!('prev' in value) || typeof value.prev !== 'string' || !/^[0-9a-f]{64}$/.test(value.prev))
    return false;
  return keysOf(value.entry) === ENTRY_KEYS && 'v' in value.entry && value.entry.v === 1;
}

/** Erasable words beside an entry: the salt as hex, the payload as JSON text. */
export interface PayloadBeside {
  readonly salt: string;
  readonly payload: string;
}

export function payloadMatches({ salt, payload }: PayloadBeside, hash: string | null): boolean {
  if (!/^[0-9a-f]{64}$/.test(salt)) return false;
  const bytes = Buffer.from(salt, 'hex');
  // As a rule the text is the RFC 8785 one that was hashed; it is written anew only where it is not.
  if (saltedTextHash(bytes, payload) === hash) return true;
  try {
    return saltedPayloadHash(bytes, JSON.parse(payload)) === hash;
  } catch {
    return false;
  }
}
