import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, fail, runQuietly } from './run.mjs';

const SOURCES = ['apps', 'libs', 'migrations', '.swcrc', 'tsconfig.json', 'package-lock.json'];

/** Says it while it lasts, and how long it took. */
async function step(what, work) {
  const start = Date.now();
  process.stdout.write(`${what} …`);
  const { code, output } = await work();
  process.stdout.write(` ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
  if (code !== 0) fail(`${output.trim()}\n${what} failed.`);
}

const digest = (text) => createHash('sha256').update(text).digest('hex');
const stampIs = (path, value) => existsSync(path) && readFileSync(path, 'utf8') === value;

function newestOf(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return `${path}:${stat.size}:${stat.mtimeMs}\n`;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && !/\.(spec|test)\.tsx?$/.test(name))
    .map((name) => newestOf(join(path, name)))
    .join('');
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Vite and TypeORM ask for it; package.json says the same to npm.
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Stet needs Node 20.19 or newer; this is ${process.version}.`);
}

/** Installs what the lock file names, if it is not there yet. */
export async function install() {
  const stamp = join(ROOT, 'node_modules/.stet-installed');
  const lock = digest(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  if (stampIs(stamp, lock)) return;
  await step('Installing', () => runQuietly('npm', ['ci', '--no-audit', '--no-fund']));
  writeFileSync(stamp, lock);
}

/** Builds programs and web app into dist, if a source is newer. */
export async function build() {
  const stamp = join(ROOT, 'dist/.stet-built');
  const sources = digest(SOURCES.map((path) => newestOf(join(ROOT, path))).join(''));
  if (stampIs(stamp, sources)) return;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  await step('Building the programs', () =>
    runQuietly(bin('swc'), ['apps', 'libs', 'migrations', '-d', 'dist', '--quiet']),
  );
  if (existsSync(join(ROOT, 'apps/web/vite.config.ts')))
    await step('Building the web app', () =>
      runQuietly(bin('vite'), ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']),
    );
  writeFileSync(stamp, sources);
}

export const bin = (name) => join(ROOT, 'node_modules/.bin', name);
