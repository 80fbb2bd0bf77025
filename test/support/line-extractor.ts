import type { Block, ExtractedClaim, Extractor, Occurrence, Tx } from '@stet/application';
import { splitRevision, type UnitOfWork } from '@stet/application';

/**
 * An engine whose verdicts are plain to see: every line is a claim, its first word its name. A line of that name with
 * the same words is kept, with other words stale, twice ambiguous, none withdrawn. `!` in front of the name is high risk, and so
 * is fraud; `?` leaves the triage to a person. A line with `=` before the name says again what the line of that name says.
 */
const blocksOf = (source: string): Block[] =>
  source.split('\n').map((text, index) => ({ index, kind: 'paragraph', text }));

const nameOf = (line: string): string => line.split(' ')[0] ?? '';

const worthOf = (line: string): number => (line.startsWith('?') ? 0.4 : 0.9);

const placeOf = ({ index, text }: Block): Occurrence => ({
  block: index,
  start: text.startsWith('=') ? 1 : 0,
  end: text.length,
  exact: text.replace(/^=/, ''),
  prefix: '',
  suffix: '',
});

const claimOf = (block: Block): ExtractedClaim => ({
  id: String(block.index),
  kind: 'statistic',
  kinds: ['statistic'],
  label: 'checkable',
  worth: worthOf(block.text),
  risk: /^!|fraud/.test(block.text) ? 'high' : 'normal',
  exact: placeOf(block).exact,
  reasons: [],
  occurrences: [placeOf(block)],
});

/** Every line that is a claim, with the lines that say the same again. */
function claimsOf(blocks: readonly Block[]): ExtractedClaim[] {
  const again = (b: Block): Block[] => blocks.filter(({ text }) => text === `=${b.text}`);
  const repeats = new Set(blocks.flatMap(again));
  return blocks
    .filter((b) => !repeats.has(b))
    .map((b) => ({ ...claimOf(b), occurrences: [b, ...again(b)].map(placeOf) }));
}

/** What became of a line that said a claim again. */
function placeAgain(was: number, exact: string, name: string, after: readonly Block[]) {
  const found = after.find((b) => nameOf(b.text) === `=${name}`);
  const now = found ? placeOf(found) : null;
  const outcome = now === null ? 'withdrawn' : now.exact === exact ? 'kept' : 'stale';
  return { was, outcome, now, why: outcome } as const;
}

export const LINE_EXTRACTOR: Extractor = {
  extract: async (source) => {
    const blocks = blocksOf(source);
    const sentences = blocks.map((b) => ({
      block: b.index,
      start: 0,
      end: b.text.length,
      label: 'checkable' as const,
      worth: worthOf(b.text),
    }));
    return { language: 'en', title: null, blocks, sentences, claims: claimsOf(blocks) };
  },
  reanchor: async (_, claims, after) =>
    claims.map(({ id, exact, occurrences }) => {
      const named = after.filter((b) => nameOf(b.text) === nameOf(exact));
      const same = named.filter((b) => b.text === exact);
      const now = same.length === 1 ? same : named;
      const outcome =
        now.length === 0 ? 'withdrawn' : now.length > 1 ? 'ambiguous' : same.length === 1 ? 'kept' : 'stale';
      const places = now.map(placeOf);
      const place = { was: 0, outcome, now: places[0] ?? null, why: outcome } as const;
      const again = occurrences.slice(1).map((o, i) => placeAgain(i + 1, o.exact, nameOf(exact), after));
      const candidates = outcome === 'ambiguous' ? places : [];
      return {
        id,
        outcome,
        now: places,
        why: outcome,
        candidates,
        occurrences: [place, ...again],
        difference: [],
      };
    }),
};

/** Splits an article's newest revision in this process, without a queue. */
export async function splitHere(uow: UnitOfWork, article: string): Promise<void> {
  await uow.run(async (tx: Tx) => {
    const found = await tx.articles.byId(article);
    const revision = found && (await tx.articles.revisionByNumber(article, found.revision));
    if (revision) await splitRevision(tx, LINE_EXTRACTOR, { article, revision: revision.id });
  });
}
