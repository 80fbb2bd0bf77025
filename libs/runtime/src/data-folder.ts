import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RuntimeProblem } from './runtime-problem.js';

/** Makes the data folder, for its owner alone, and proves that it can be written. */
export function openDataFolder(path: string): string {
  const folder = resolve(path);
  try {
    makeFolder(folder);
    const probe = join(folder, '.writable');
    writeFileSync(probe, '');
    return folder;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be written';
    throw new RuntimeProblem(
      `The data folder ${folder} cannot be written (${why}); set STET_DATA_DIR to one that can.`,
    );
  }
}

/** One level at a time: Node's own recursive way never returns where the system says ENOENT for a folder it has. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** A secret of this folder, made at first use and kept in a file that only its owner reads. */
export function secretOf(folder: string, name: string): string {
  const path = join(folder, 'secrets.json');
  const secrets = readJson<Record<string, string>>(path) ?? {};
  const known = secrets[name];
  if (known) return known;
  const made = randomBytes(24).toString('base64url');
  writeJson(path, { ...secrets, [name]: made });
  return made;
}

export function readJson<T>(path: string): T | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // half-written by a process that was killed
  }
}

/** Whole or not at all, readable by the owner alone. */
export function writeJson(path: string, value: unknown): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value, null, 2), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
}
