import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** docs/security/asvs.csv: requirements of OWASP ASVS 5.0.0 by number, in our own words, each with the test that tries it. */
const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Fields of one line, where those with a comma stand in quotation marks. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');

const [header = '', ...lines] = read('docs/security/asvs.csv').trimEnd().split('\n');
const rows = lines.map((line) => {
  const [id = '', level = '', applies = '', where = '', tests = '', ...more] = fieldsOf(line);
  return { id, level, applies, where, tests: tests.split(' ').filter(Boolean), more };
});
const SECURITY = read('docs/SECURITY.md');

it('is a table of known shape, with every requirement of the first level once', () => {
  expect(header).toBe('id,level,applies,where,tests');
  expect(rows.filter((row) => row.more.length > 0)).toEqual([]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  // 70 of 345, counted from the standard's own list.
  expect(rows.filter((row) => row.level === '1')).toHaveLength(70);
});

it.each(rows.map((row) => [row.id, row] as const))('%s', (id, { applies, where, tests }) => {
  expect(['yes', 'no', 'open']).toContain(applies);
  expect(where).not.toBe('');
  if (applies === 'yes') expect(tests.length).toBeGreaterThan(0);
  // What is not met, or met and not shown, is said where people read it.
  if (applies === 'open') expect(SECURITY).toContain(id);
  for (const test of tests) {
    expect(test).toMatch(/\.(test|spec)\.ts$/);
    expect({ test, isThere: existsSync(join(ROOT, test)) }).toEqual({ test, isThere: true });
  }
});
