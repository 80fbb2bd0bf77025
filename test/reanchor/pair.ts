import { reanchor, type AnchoredClaim, type Anchoring, type Block } from '@stet/extraction';

const KINDS: readonly (readonly [string, Block['kind']])[] = [
  ['# ', 'headline'],
  ['## ', 'subhead'],
  ['> ', 'pull_quote'],
  ['” ', 'quote'],
  ['* ', 'list_item'],
  ['@ ', 'byline'],
  ['~ ', 'residue'],
];

/** Blocks from paragraphs between blank lines; a mark at the head says what kind of block it is. */
export function blocksOf(text: string): Block[] {
  return text
    .split('\n\n')
    .filter((part) => part !== '')
    .map((part, index) => {
      const [mark, kind] = KINDS.find(([m]) => part.startsWith(m)) ?? ['', 'paragraph' as const];
      return { index, kind, text: part.slice(mark.length) };
    });
}

/** Every place of the words, those in running text first. */
export function claimOf(blocks: readonly Block[], exact: string, id = 'c'): AnchoredClaim {
  const places = blocks.flatMap((block) => {
    const start = block.text.indexOf(exact);
    return start < 0
      ? []
      : [{ block: block.index, start, end: start + exact.length, exact, kind: block.kind }];
  });
  if (places.length === 0) throw new Error(`the old text does not hold “${exact}”`);
  places.sort((a, b) => Number(a.kind !== 'paragraph') - Number(b.kind !== 'paragraph'));
  return { id, exact, occurrences: places };
}

export function followOne(
  before: string,
  after: string,
  exact: string,
): Anchoring & { readonly text: string | null } {
  const [old, fresh] = [blocksOf(before), blocksOf(after)];
  const [result] = reanchor(old, [claimOf(old, exact)], fresh);
  if (!result) throw new Error('no answer');
  const now = result.now[0];
  return { ...result, text: now ? (fresh[now.block]?.text.slice(now.start, now.end) ?? null) : null };
}
