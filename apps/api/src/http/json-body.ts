import { Malformed } from '@stet/domain';
import type { FastifyInstance } from 'fastify';

/** Deeper than any request of ours; deep nesting overflows the stack of whatever walks it. */
const MAX_DEPTH = 32;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Counts brackets outside of strings, in one pass over the bytes. */
function depthOf(bytes: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (inString) {
      if (byte === BACKSLASH) i++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return deepest;
}

/** `pointer`: which field the bytes are. */
export function decodeUtf8(bytes: Buffer, pointer = ''): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = `It is not valid UTF-8 from byte ${firstBadByte(bytes)} on.`;
    throw new Malformed('invalid_utf8', message, { errors: [{ pointer, code: 'invalid_utf8', message }] });
  }
}

/** Where a decoder first puts its replacement character for something else than itself; counted from 0. */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  for (const char of bytes.toString('utf8')) {
    const size = Buffer.byteLength(char);
    if (char === '\ufffd' && !bytes.subarray(at, at + 3).equals(Buffer.from(char))) return at;
    at += size;
  }
  return at;
}

/** JSON bodies: valid UTF-8, not deep, no `__proto__`. An empty body is an empty object. */
export function acceptJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser<Buffer>(
    ['application/json', 'application/ld+json'],
    { parseAs: 'buffer' },
    (request, body, done) => {
      if (body.length === 0) return done(null, {});
      try {
        if (depthOf(body) > MAX_DEPTH)
          throw new Malformed('json_too_deep', `The JSON is nested more than ${MAX_DEPTH} levels deep.`);
        const text = decodeUtf8(body);
        void parse(request, text, (error, value) =>
          error ? done(new Malformed('malformed_json', 'The body is not valid JSON.')) : done(null, value),
        );
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  );
}
