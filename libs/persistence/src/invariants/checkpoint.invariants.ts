import { CompactRange, leafHash, parseCheckpoint, parseNote } from '@stet/audit';
import type { Sql } from '../sql.js';
import type { Invariant } from './invariant.js';

const PAGE = 1_000;

/** Size and root as a stored note says them. Who signed it is not asked here: keys come from outside the desk. */
function headOf(note: string): { size: number; root: string } | null {
  try {
    return parseCheckpoint(parseNote(note).text);
  } catch {
    return null;
  }
}

/**
 * Grows the tree out of the entries’ own bytes and holds every note against it on the way. A note that matches is a
 * beginning of every later one that does, so none needs a proof of growth.
 */
async function strangeCheckpoints(sql: Sql): Promise<string[]> {
  const rows = await sql<{ size: string; note: string }>(
    'SELECT size, note FROM audit.checkpoint ORDER BY size',
  );
  const faults: string[] = [];
  const tree = new CompactRange();
  for (const { size, note } of rows) {
    const head = headOf(note);
    if (head === null || head.size !== Number(size)) {
      faults.push(`checkpoint ${size} is not one of that size`);
      continue;
    }
    while (tree.size < head.size) {
      const wanted = Math.min(PAGE, head.size - tree.size);
      const page = await sql<{ body: Buffer }>(
        'SELECT body FROM audit.entry WHERE seq > $1 ORDER BY seq LIMIT $2',
        [tree.size, wanted],
      );
      for (const { body } of page) tree.append(leafHash(body));
      if (page.length < wanted) return [...faults, `checkpoint ${size} is of a longer log than there is`];
    }
    if (tree.root().toString('base64') !== head.root) faults.push(`checkpoint ${size} is of another log`);
  }
  return faults.slice(0, 20);
}

export const CHECKPOINT_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I-21',
    promise: 'Every checkpoint is the root over the entries it counts.',
    offenders: strangeCheckpoints,
  },
];
