import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson, writeJson } from './data-folder.js';
import { birthOf, isAlive } from './process.js';
import { RuntimeProblem } from './runtime-problem.js';

/** Who runs a desk on a data folder, and where it answers. */
export interface RunningDesk {
  readonly pid: number;
  readonly birth: string | null;
  readonly url: string | null;
  /** True from the moment it was told to stop. */
  readonly stopping?: boolean;
}

export interface FolderLock {
  announce(url: string): void;
  /** Tells the next start that this desk is on its way out, and worth waiting for. */
  leave(): void;
  release(): void;
}

const STOP_LIMIT_MS = 30_000;

const fileOf = (folder: string): string => join(folder, 'desk.json');

/** The desk that runs on this folder now; null where there is none or its process is gone. */
export function runningDesk(folder: string): RunningDesk | null {
  const known = readJson<RunningDesk>(fileOf(folder));
  return known && isAlive(known.pid) && birthOf(known.pid) === known.birth ? known : null;
}

/** Takes the folder for this process. A desk that was killed leaves nothing that stands in the way. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const other = await afterStopping(folder);
  if (other && other.pid !== process.pid) {
    const where = other.url ? ` at ${other.url}` : '';
    throw new RuntimeProblem(
      `A desk already runs on ${folder}${where} (process ${other.pid}); stop it first, or set STET_DATA_DIR to another folder.`,
    );
  }
  const mine = { pid: process.pid, birth: birthOf(process.pid) };
  writeJson(fileOf(folder), { ...mine, url: null });
  return {
    announce: (url) => writeJson(fileOf(folder), { ...mine, url }),
    leave: () => writeJson(fileOf(folder), { ...mine, url: null, stopping: true }),
    release: () => rmSync(fileOf(folder), { force: true }),
  };
}

async function afterStopping(folder: string): Promise<RunningDesk | null> {
  const end = Date.now() + STOP_LIMIT_MS;
  let other = runningDesk(folder);
  for (; other?.stopping && Date.now() < end; other = runningDesk(folder)) await pause(50);
  return other;
}
