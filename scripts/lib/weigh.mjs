import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ENTRY = 'index.html';
const PAGE = /^src\/pages\/.*-page\.tsx$/;
/** What every page may say, in one language; what a page alone says is small, and not counted. */
const CATALOGUE = /^src\/texts\/[a-z]{2}\/core\.ts$/;

/** Whatever is fetched with these before anything can be drawn: they, and what they import, and so on. */
export function needed(manifest, keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    needed(manifest, manifest[key].imports ?? [], seen);
  }
  return seen;
}

/**
 * The first screen of every page: the entry, the page and the longest of the catalogues. `bytesOf` gives the gzipped
 * bytes of a file. Throws where a catalogue would be sent to somebody who reads another language.
 */
export function firstScreens(manifest, bytesOf) {
  const named = (pattern) => Object.keys(manifest).filter((key) => pattern.test(key));
  const bytes = (keys) => [...keys].reduce((sum, key) => sum + bytesOf(manifest[key].file), 0);
  const words = Math.max(...named(CATALOGUE).map((key) => bytes([key])));
  return named(PAGE)
    .map((page) => {
      const keys = needed(manifest, [ENTRY, page]);
      const stray = [...keys].find((key) => CATALOGUE.test(key));
      if (stray) throw new Error(`${page} carries ${stray}, whatever the language`);
      return { page: page.replace(/^.*\/|\.tsx$/g, ''), bytes: bytes(keys) + words };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
}

export const builtManifest = (dist) => JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
export const gzippedBytes = (dist) => (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
