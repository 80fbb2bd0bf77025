import { LogVerifier, type Expectation } from './log-verifier.js';

export type Verification = ReturnType<LogVerifier['finish']>;

/**
 * Verifies an exported log line by line in constant memory, believing nobody: exact RFC 8785 bytes, gap-free numbers,
 * each entry naming the leaf hash of the one before it, every held head met. Stops at the first entry that is wrong.
 * @param lines each with its LF
 */
export async function verifyLog(
  lines: AsyncIterable<Buffer> | Iterable<Buffer>,
  expected: Expectation = {},
): Promise<Verification> {
  const verifier = new LogVerifier(expected);
  for await (const line of lines) if (!verifier.take(line)) break;
  return verifier.finish();
}

/** Verifies bytes as they come from a file, whatever their parts; quicker than a line at a time. */
export async function verifyLogBytes(
  parts: AsyncIterable<Buffer>,
  expected: Expectation = {},
): Promise<Verification> {
  const verifier = new LogVerifier(expected);
  let rest = Buffer.alloc(0);
  for await (const part of parts) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      if (!verifier.take(bytes.subarray(from, at + 1))) return verifier.finish();
      from = at + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
    if (rest.length > MAX_LINE) break;
  }
  if (rest.length > 0) verifier.take(rest);
  return verifier.finish();
}

/** No entry is longer; a file without line feeds shall not fill the memory. */
export const MAX_LINE = 16 * 1024 * 1024;
