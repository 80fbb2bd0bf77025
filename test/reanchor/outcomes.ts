import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnchoredClaim } from '@stet/extraction';
import { blocksOf } from './pair.js';

/**
 * Revision pairs with their outcomes, made by hand before the engine saw them. A file is an article with its claims in
 * `{1 …}` (a number twice is one claim in two places), then edits: `== what`, lines `old → new` (¶ is a paragraph's end,
 * ∅ nothing, `*` alone the whole text), and `-> 1 kept, 2 stale:negation, 3 stale/ambiguous`: what may come of each
 * claim, with a piece of the reason after the colon.
 */
export interface Pair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly claims: readonly AnchoredClaim[];
  readonly expected: readonly {
    readonly claim: string;
    readonly outcomes: readonly string[];
    readonly why: string;
  }[];
}

const FOLDER = join(import.meta.dirname, 'outcomes');
const MARK = /\{(\d+) ([^}]*)\}/g;

export const allPairs = (): Pair[] =>
  readdirSync(FOLDER)
    .sort()
    .flatMap((file) => pairsIn(file.replace('.txt', ''), readFileSync(join(FOLDER, file), 'utf8')));

function pairsIn(article: string, source: string): Pair[] {
  const [marked = '', ...edits] = source.split(/^== /m);
  const text = marked.trim();
  const before = text.replace(MARK, '$2');
  const claims = claimsIn(text);
  return edits.map((edit) => {
    const [title = '', ...lines] = edit.trim().split('\n');
    const wanted = lines.pop() ?? '';
    const after = lines.reduce((now, line) => apply(now, line, `${article}: ${title}`), before);
    return { name: `${article}: ${title}`, before, after, claims, expected: readWanted(wanted) };
  });
}

function apply(text: string, line: string, name: string): string {
  const [old = '', fresh = ''] = line
    .split(' → ')
    .map((part) => (part === '∅' ? '' : part.replaceAll('¶', '\n\n')));
  if (old === '*') return fresh;
  if (!text.includes(old)) throw new Error(`${name}: the text does not hold “${old}”`);
  return text.replace(old, () => fresh);
}

const readWanted = (line: string): Pair['expected'] =>
  line
    .replace(/^-> /, '')
    .split(', ')
    .map((part) => {
      const [, claim = '', outcomes = '', why = ''] = /^(\d+) ([\w/]+)(?::(\w+))?$/.exec(part) ?? [];
      if (!claim) throw new Error(`no outcome: “${part}”`);
      return { claim, outcomes: outcomes.split('/'), why };
    });

/** The places of each claim, found in the marked text block by block. */
function claimsIn(marked: string): AnchoredClaim[] {
  const claims = new Map<string, AnchoredClaim & { occurrences: AnchoredClaim['occurrences'][number][] }>();
  for (const { index, text } of blocksOf(marked)) {
    let removed = 0;
    for (const { 0: whole, 1: id = '', 2: exact = '', index: at } of text.matchAll(MARK)) {
      const start = at - removed;
      removed += whole.length - exact.length;
      const place = { block: index, start, end: start + exact.length, exact };
      const known = claims.get(id);
      if (known) known.occurrences.push(place);
      else claims.set(id, { id, exact, occurrences: [place] });
    }
  }
  return [...claims.values()];
}
