import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface ServedRoute {
  readonly method: string;
  readonly path: string;
  readonly policy: 'public' | 'signed-in' | null;
}

/** What the built api serves, as Nest knows it at run time. */
export async function servedRoutes(databaseUrl: string): Promise<ServedRoute[]> {
  const script = join(import.meta.dirname, 'print-routes.mjs');
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, STET_DEMO: '1', LOG_LEVEL: 'silent' };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  return JSON.parse(stdout);
}
