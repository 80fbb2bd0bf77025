import { TooLarge, TooMany } from '@stet/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Transform, type Readable } from 'node:stream';

const MIB = 1024 * 1024;
/** What needs no room: fields, reasons, notes. */
const SMALL = MIB;
/** For all large bodies together: an article of any size, and another one beside it. */
const ROOM = 32 * MIB;

/**
 * Keeps the bodies that are being read at one time within `ROOM`, however many are sent: a large one takes its place
 * before any of it is read and gives it back with the answer. Who does not say how long a body is, sends a small one.
 * @param limit bytes above which a body is refused as it is, so that it needs no place
 */
export function keepBodyRoom(server: FastifyInstance, limit: number): void {
  let taken = 0;
  server.addHook('onRequest', async (request, reply) => {
    const length = lengthOf(request);
    if (
      length === null ||
      length <= SMALL ||
      (length > limit && !request.headers['content-type']?.startsWith('multipart/'))
    )
      return;
    const place = Math.min(length, ROOM);
    if (taken + place > ROOM)
      throw new TooMany(
        'busy',
        'Too many large documents are being sent at this moment; try again in a few seconds.',
        {
          retryAfterSeconds: 2,
        },
      );
    taken += place;
    reply.raw.once('close', () => (taken -= place));
  });
  server.addHook('preParsing', async (request, _reply, payload) =>
    lengthOf(request) === null && request.headers['transfer-encoding'] !== undefined
      ? small(payload)
      : payload,
  );
}

function lengthOf(request: FastifyRequest): number | null {
  const length = request.headers['content-length'];
  return length === undefined ? null : Number(length);
}

function small(payload: Readable): Readable {
  let seen = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= SMALL) return done(null, chunk);
      const message = 'A body larger than 1 MiB needs a Content-Length.';
      return done(new TooLarge('length_required', message));
    },
  });
  payload.on('error', (error) => counted.destroy(error));
  return payload.pipe(counted);
}
