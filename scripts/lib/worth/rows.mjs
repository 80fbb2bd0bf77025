import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, fail } from '../run.mjs';

const folder = process.env.STET_SHARED_DATA ?? join(ROOT, '../shared/data');
export const TRAIN_FILE = join(folder, 'claimbuster/train.jsonl');
export const haveRows = () => existsSync(TRAIN_FILE);

/** `{id, text, label, block}` of the labelled debate sentences. */
export function readRows() {
  if (!haveRows()) fail(`${TRAIN_FILE} is missing; STET_SHARED_DATA can name another folder.`);
  return readFileSync(TRAIN_FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

export const digestOfRows = () => createHash('sha256').update(readFileSync(TRAIN_FILE)).digest('hex');
