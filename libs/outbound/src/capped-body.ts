import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutboundRefusal } from './outbound-refusal.js';

const UNPACK = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

const isKnown = (name: string): name is keyof typeof UNPACK => Object.hasOwn(UNPACK, name);

/**
 * Reads a body to its end, unpacked, and no further than `max` bytes: a small file that unpacks into gigabytes is cut
 * off on the way.
 */
export async function readBody(
  source: Readable,
  encoding: string | string[] | undefined,
  max: number,
): Promise<Buffer> {
  const name = (Array.isArray(encoding) ? encoding.join(',') : (encoding ?? '')).trim().toLowerCase();
  if (name === '' || name === 'identity') return collect(source, max);
  if (!isKnown(name)) {
    source.destroy();
    throw new OutboundRefusal(
      'encoding_refused',
      'The server packed the page in a way that is not unpacked.',
    );
  }
  const unpacker = UNPACK[name]();
  source.on('error', (error) => unpacker.destroy(error));
  source.pipe(unpacker);
  try {
    return await collect(unpacker, max);
  } finally {
    source.destroy();
  }
}

async function collect(stream: Readable, max: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes: Buffer = part;
    size += bytes.length;
    if (size > max) {
      stream.destroy();
      throw new OutboundRefusal('too_large', `The file is larger than ${Math.floor(max / 1024 / 1024)} MB.`);
    }
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
