import type { Block, ExtractedClaim, Extractor, Occurrence, Tx } from '@stet/application';
import { splitRevision, type UnitOfWork } from '@stet/application';

/**
 * An engine whose verdicts are plain to see: every line is a claim, its first word its name. A line of that name with
 * the same words is kept, with other words stale, twice ambiguous, none withdrawn. `!` in front of the name is high risk, `?` leaves the
 * triage to a person.
 */
const blocksOf = (source: string): Block[] =>
  source.split('\n').map((text, index) => ({ index, kind: 'paragraph', text }));

const nameOf = (line: string): string => line.split(' ')[0] ?? '';

const worthOf = (line: string): number => (line.startsWith('?') ? 0.4 : 0.9);

const placeOf = ({ index, text }: Block): Occurrence => ({
  block: index,
  start: 0,
  end: text.length,
  exact: text,
  prefix: '',
  suffix: '',
});

const claimOf = (block: Block): ExtractedClaim => ({
  id: String(block.index),
  kind: 'statistic',
  kinds: ['statistic'],
  label: 'checkable',
  worth: worthOf(block.text),
  risk: block.text.startsWith('!') ? 'high' : 'normal',
  exact: block.text,
  reasons: [],
  occurrences: [placeOf(block)],
});

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
    return { language: 'en', title: null, blocks, sentences, claims: blocks.map(claimOf) };
  },
  reanchor: async (_, claims, after) =>
    claims.map(({ id, exact }) => {
      const named = after.filter((b) => nameOf(b.text) === nameOf(exact));
      const same = named.filter((b) => b.text === exact);
      const now = same.length === 1 ? same : named;
      const outcome =
        now.length === 0 ? 'withdrawn' : now.length > 1 ? 'ambiguous' : same.length === 1 ? 'kept' : 'stale';
      const places = now.map(placeOf);
      const place = { was: 0, outcome, now: places[0] ?? null, why: outcome } as const;
      const candidates = outcome === 'ambiguous' ? places : [];
      return { id, outcome, now: places, why: outcome, candidates, occurrences: [place], difference: [] };
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
