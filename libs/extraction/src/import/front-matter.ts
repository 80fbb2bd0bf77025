import { table } from '../text/table.js';
import type { BlockKind } from '@stet/domain';
import type { DraftBlock } from '../article.js';
import { collapse } from './line-shapes.js';

const MOST_LINES = 60;
const KIND_OF = table<BlockKind>({
  title: 'headline',
  headline: 'headline',
  subtitle: 'standfirst',
  standfirst: 'standfirst',
  description: 'standfirst',
  dek: 'standfirst',
  deck: 'standfirst',
  summary: 'standfirst',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  date: 'byline',
  published: 'byline',
});

export interface FrontMatter {
  readonly head: readonly DraftBlock[];
  readonly rest: string;
}

/** The block of `key: value` lines between `---` that content systems put before a text. */
export function frontMatter(source: string): FrontMatter {
  const lines = source.slice(0, 20_000).split('\n');
  if ((lines[0] ?? '').trimEnd() !== '---') return { head: [], rest: source };
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 1 || end > MOST_LINES) return { head: [], rest: source };
  const inner = lines.slice(1, end);
  if (!inner.some((line) => /^[\w-]+\s*:/.test(line))) return { head: [], rest: source };
  const rest = source.slice(lines.slice(0, end + 1).join('\n').length + 1);
  const head = inner.flatMap(blockOf);
  const heading = /^#\s+(.+)$/m.exec(rest.slice(0, 5_000))?.[1];
  // A title that the text repeats as its heading is the repeat.
  if (heading === undefined) return { head, rest };
  return { head: head.map((b) => (b.kind === 'headline' ? { ...b, kind: 'residue' } : b)), rest };
}

function blockOf(line: string): DraftBlock[] {
  const found = /^([\w-]+)\s*:(.*)$/.exec(line);
  const kind = KIND_OF[found?.[1]?.toLowerCase() ?? ''];
  const value = collapse((found?.[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'));
  if (kind && value !== '') return [{ kind, text: value }];
  const text = collapse(line);
  return text === '' ? [] : [{ kind: 'residue', text }];
}
