import { vectorsFrom, type Vectors } from './vectors.js';
import { SCALE, VECTORS, WORDS } from './vectors.data.js';

/** The committed word vectors, decoded. */
export function loadVectors(): Vectors {
  const raw = Buffer.from(VECTORS, 'base64');
  return vectorsFrom(WORDS, new Int8Array(raw.buffer, raw.byteOffset, raw.byteLength), SCALE);
}
