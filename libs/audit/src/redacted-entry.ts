/** Why an entry's bytes are left out of an export that was made for one reader. */
export type Withheld = 'blind' | 'desk';

/** An entry of which an export shows the place and the leaf hash alone; the tree stands as if it were there. */
export interface RedactedEntry {
  readonly seq: number;
  readonly leaf: Buffer;
  readonly redacted: Withheld;
}

export const redactedLine = (seq: number, leaf: Buffer, redacted: Withheld): string =>
  `{"leaf":"${leaf.toString('hex')}","redacted":"${redacted}","seq":${seq}}\n`;

const LINE = /^\{"leaf":"([0-9a-f]{64})","redacted":"(blind|desk)","seq":([1-9]\d{0,14})\}\n$/;
const LONGEST = 140;

/** The line as one that stands for an entry that was left out; null where it does not. */
export function readRedacted(line: Buffer): RedactedEntry | null {
  // `{"l`: no sealed entry begins so.
  if (line[2] !== 0x6c || line.length > LONGEST) return null;
  const [, leaf, redacted, seq] = LINE.exec(line.toString('latin1')) ?? [];
  if (!leaf || (redacted !== 'blind' && redacted !== 'desk')) return null;
  return { seq: Number(seq), leaf: Buffer.from(leaf, 'hex'), redacted };
}
