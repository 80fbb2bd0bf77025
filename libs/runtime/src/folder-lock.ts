import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './data-folder.js';
import { birthOf, isAlive } from './process.js';
import { RuntimeProblem } from './runtime-problem.js';

/** Who runs a desk on a data folder, and where it answers. */
export interface RunningDesk {
  readonly pid: number;
  readonly birth: string | null;
  readonly url: string | null;
}

const fileOf = (folder: string): string => join(folder, 'desk.json');

/** The desk that runs on this folder now; null where there is none or its process is gone. */
export function runningDesk(folder: string): RunningDesk | null {
  const known = readJson<RunningDesk>(fileOf(folder));
  return known && isAlive(known.pid) && birthOf(known.pid) === known.birth ? known : null;
}

/** Takes the folder for this process. A desk that was killed leaves nothing that stands in the way. */
export function lockFolder(folder: string): { announce(url: string): void; release(): void } {
  const other = runningDesk(folder);
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
    release: () => rmSync(fileOf(folder), { force: true }),
  };
}
