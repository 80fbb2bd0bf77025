import type { Model } from './learned-model.js';
import { FILTERS } from './net.js';
import { weightTable } from './weight-table.js';
import { loadVectors } from './vectors.load.js';
import { DIMENSIONS } from './vectors.js';
import * as data from './weights.data.js';

let loaded: Model | undefined;

/** The committed weights, decoded at the first sentence. */
export function loadWeights(): Model {
  loaded ??= decode();
  return loaded;
}

function decode(): Model {
  const bytes = Buffer.from(data.LINEAR, 'base64');
  const entries: [number, number][] = [];
  for (let at = 0; at < bytes.length; at += 5)
    entries.push([bytes.readUInt32LE(at), bytes.readInt8(at + 4) * data.LINEAR_SCALE]);
  const nets = data.NETS.map((text) => {
    const raw = Buffer.from(text, 'base64');
    const all = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
    const wide = (DIMENSIONS + 1) * 3 * FILTERS;
    const cut = [0, wide, wide + FILTERS, wide + 3 * FILTERS, wide + 3 * FILTERS + 1];
    const part = (k: number): Float32Array => all.subarray(cut[k], cut[k + 1]);
    return { W: part(0), b: part(1), u: part(2), c: part(3) };
  });
  return {
    linear: { bias: data.LINEAR_BIAS, of: weightTable(entries) },
    nets,
    vectors: loadVectors(),
    calibration: data.CALIBRATION,
  };
}
