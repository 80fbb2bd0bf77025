import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonLines, stet } from '../support/stet.js';
import { sample } from '../support/walk.js';

interface Extracted {
  blocks: { kind: string; text: string }[];
  claims: { exact: string; occurrences: { block: number; start: number; end: number; exact: string }[] }[];
}

describe('stet, offline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-cli-'));
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('splits sentences over the raw text', async () => {
    const text = 'Dr. Reyes paid $4.50 at 9 a.m. on Monday. Why?\n\nA second paragraph';
    const ran = await stet(['sentences', '-'], { input: text });
    const [line] = jsonLines<{ file: string; sentences: { start: number; end: number; text: string }[] }>(
      ran.out,
    );
    expect(line?.sentences.map((s) => s.text)).toEqual([
      'Dr. Reyes paid $4.50 at 9 a.m. on Monday.',
      'Why?',
      'A second paragraph',
    ]);
    for (const s of line?.sentences ?? []) expect(text.slice(s.start, s.end)).toBe(s.text);
  });

  it('scores one sentence a line, in order', async () => {
    const ran = await stet(['worth', '-'], { input: 'Sales rose 12 percent in 2023.\nWhat a lovely day!\n' });
    const lines = jsonLines<{ text: string; worth: number; label: string }>(ran.out);
    expect(lines.map((l) => l.label)).toEqual(['checkable', 'opinion']);
    expect(lines[0]?.worth).toBeGreaterThan(lines[1]?.worth ?? 1);
  });

  it('extracts claims whose offsets hold, and their repeats', async () => {
    const ran = await stet(['extract', file('harbour.txt', sample('harbour.txt'))]);
    const [article] = jsonLines<Extracted>(ran.out);
    if (!article) throw new Error(ran.err);
    expect(article.blocks.map((b) => b.kind)).toEqual(
      expect.arrayContaining(['headline', 'standfirst', 'byline', 'subhead', 'pull_quote', 'residue']),
    );
    for (const claim of article.claims)
      for (const o of claim.occurrences)
        expect(article.blocks[o.block]?.text.slice(o.start, o.end)).toBe(o.exact);
    expect(article.claims.some((c) => c.occurrences.length > 1)).toBe(true);
  });

  it('follows claims into a new text', async () => {
    const before = file('old.txt', sample('harbour.txt'));
    const after = file(
      'new.txt',
      sample('harbour.txt').replace('14,300', '15,300').replace('The longest measures 3.4 metres.', ''),
    );
    const lines = jsonLines<{ exact: string; outcome: string }>(
      (await stet(['reanchor', before, after])).out,
    );
    expect(lines.find((l) => l.exact.includes('14,300'))?.outcome).toBe('stale');
    expect(lines.find((l) => l.exact.includes('3.4 metres'))?.outcome).toBe('withdrawn');
    expect(lines.find((l) => l.exact.includes('Brannock Marine'))?.outcome).toBe('kept');
  });

  it.each([
    ['a missing file', ['extract', '/nowhere/at/all'], 4, /There is no file/],
    ['an empty article', ['extract', file('empty.txt', ' \n ')], 2, /is empty/],
    [
      'bytes that are no text',
      ['sentences', file('photo.txt', Buffer.from([0xff, 0xd8, 0xff]))],
      2,
      /not UTF-8/,
    ],
    ['a NUL', ['extract', file('nul.txt', 'a\u0000b')], 2, /NUL/],
    ['an unknown format', ['extract', '--format', 'pdf', file('a.txt', 'x')], 2, /Allowed choices/],
    ['no such command', ['fly'], 2, /unknown command/],
    ['a desk that is not there', ['articles', '--url', 'http://127.0.0.1:1'], 7, /There is no desk at/],
  ])('ends on %s with one sentence and its exit code', async (_, args, code, sentence) => {
    const ran = await stet(args);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(sentence);
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(ran.out).toBe('');
  });
});
