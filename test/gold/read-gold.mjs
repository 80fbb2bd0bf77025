import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const KINDS = {
  s: 'statistic',
  q: 'quotation',
  d: 'date',
  i: 'identity',
  e: 'event',
  m: 'comparison',
  c: 'causal',
  p: 'prediction',
  o: 'opinion',
};
const BLOCKS = {
  h: 'headline',
  s: 'standfirst',
  u: 'subhead',
  b: 'byline',
  p: 'paragraph',
  l: 'list_item',
  q: 'quote',
  Q: 'pull_quote',
  c: 'caption',
  t: 'table_cell',
  r: 'residue',
};
const HEAD = /^([sqdiemcpox]+)(!?)(-?)(?:=(\w+))?(?:~(\w+))?(?:@([^|]+))?$/;

/** Reads the head of a mark; throws when it cannot be read. */
export function readHead(head, file) {
  const found = HEAD.exec(head);
  if (!found) throw new Error(`${file}: the mark "${head}" cannot be read; see test/gold/README.md`);
  const [, letters, must, dash, same, against, speaker] = found;
  return {
    claim: letters !== 'x',
    kinds: letters === 'x' ? [] : [...letters].map((letter) => KINDS[letter]),
    must: must === '!',
    queued: letters !== 'x' && dash === '',
    same: same ?? null,
    against: against ?? null,
    speaker: speaker ?? null,
  };
}

/**
 * Takes the marks out of an annotated article. Returns the bare text, the marked spans (offsets in UTF-16 units of
 * the bare text, end exclusive) and the blocks. Throws on a mark that cannot be read, is not closed or is empty.
 */
export function parseGold(marked, file = 'gold') {
  const spans = [];
  const blocks = [];
  const open = [];
  let text = '';
  for (let i = 0; i < marked.length; i++) {
    const char = marked[i];
    if (char === '⟦') {
      const bar = marked.indexOf('|', i);
      open.push({ ...readHead(marked.slice(i + 1, bar), file), start: text.length });
      i = bar;
    } else if (char === '⟧') {
      const span = open.pop();
      if (!span || span.start === text.length) throw new Error(`${file}: an empty or unopened mark at ${i}`);
      spans.push({ ...span, end: text.length, exact: text.slice(span.start) });
    } else if (char === '‹') {
      const kind = BLOCKS[marked[i + 1]];
      if (!kind || marked[i + 2] !== '›') throw new Error(`${file}: an unknown block mark at ${i}`);
      blocks.push({ kind, start: text.length });
      i += 2;
    } else text += char;
  }
  if (open.length > 0) throw new Error(`${file}: a mark opened at ${open[0].start} is not closed`);
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, spans, blocks };
}

/** Marked spans by the name of their link: `same` (repeats) or `against` (contradictions). */
export function linked(spans, link) {
  const groups = new Map();
  for (const span of spans) {
    if (span[link]) groups.set(span[link], [...(groups.get(span[link]) ?? []), span]);
  }
  return groups;
}

const FORMATS = { txt: 'text', md: 'markdown', html: 'html' };

/** One annotated file: its first line says genre and date, the rest is the article with its marks. */
export function readGoldFile(path) {
  const source = readFileSync(path, 'utf8');
  const line = source.indexOf('\n');
  const meta = Object.fromEntries(
    source
      .slice(2, line)
      .split(';')
      .map((part) => part.trim().split('=')),
  );
  const name = basename(path, '.gold');
  return {
    name,
    genre: meta.genre,
    published: meta.published,
    format: FORMATS[name.split('.').pop()],
    ...parseGold(source.slice(line + 1), name),
  };
}

/** The sets: what lies in `blind` is never looked at by whoever writes rules. */
export const SETS = ['tune', 'held', 'fresh-tune', 'fresh-held', 'blind'];

/** The sets that may be looked at. */
export const OPEN_SETS = ['tune', 'held', 'fresh-tune', 'fresh-held'];

/** The articles of one set, by name. */
export function readGold(half) {
  const folder = join(import.meta.dirname, half);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => readGoldFile(join(folder, name)));
}
