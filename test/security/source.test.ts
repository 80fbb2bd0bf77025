import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What runs text as a program or as HTML is nowhere in ours, so nothing that was typed can become either. */
const ROOT = join(import.meta.dirname, '../..');
const FORBIDDEN =
  /\beval\(|\bnew Function\(|dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write\(|from 'node:vm'/;

const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && /\.tsx?$/.test(found.name) && !/\.spec\.tsx?$/.test(found.name))
    .map((found) => join(found.parentPath, found.name)),
);

it('runs no text as a program and shows none as HTML', () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.filter((file) => FORBIDDEN.test(readFileSync(file, 'utf8')));
  expect(found.map((file) => file.slice(ROOT.length + 1))).toEqual([]);
});

it('would see it', () => {
  for (const bad of ['eval(x)', 'new Function(x)', 'p.innerHTML = x', '<p dangerouslySetInnerHTML={x} />'])
    expect(bad).toMatch(FORBIDDEN);
});
