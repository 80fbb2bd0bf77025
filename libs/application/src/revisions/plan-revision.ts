import type { Verdict } from '@stet/domain';
import type { Block, ClaimRecord, ExtractedClaim, ExtractedText, Extractor, Tx } from '../ports.js';
import { followClaims, type Followed, type TextBefore } from './follow-claims.js';
import { uncovered, withRepeats } from './repeats.js';
import { resemblances, type Resemblance } from './resembles.js';

/** What an article's claims rest on before a new text comes. */
export interface Standing extends TextBefore {
  /** For each claim that was ever signed off: how many sign-offs count, and the last verdict signed. */
  readonly signed: ReadonlyMap<string, { readonly live: number; readonly last: Verdict }>;
  /** Claims whose text was gone already. */
  readonly gone: readonly ClaimRecord[];
}

/** What a new text would make of an article; nothing is written yet. A dry run and the real thing share it. */
export interface Plan {
  readonly standing: Standing;
  readonly followed: readonly Followed[];
  readonly fresh: readonly {
    readonly found: ExtractedClaim;
    readonly resembles: Resemblance | undefined;
  }[];
}

export async function standingOf(tx: Tx, article: string): Promise<Standing> {
  const all = await tx.claims.ofArticle(article);
  const last = await tx.claims.lastPlaces(article);
  const blocks = new Map<number, readonly Block[]>();
  for (const number of new Set(last.map((l) => l.revision)))
    blocks.set(number, (await tx.articles.revisionByNumber(article, number))?.blocks ?? []);
  return {
    claims: all.filter((c) => c.state !== 'withdrawn'),
    gone: all.filter((c) => c.state === 'withdrawn' && c.stateReason === 'text_gone'),
    last,
    blocks,
    signed: await tx.claims.signOffsOf(article),
  };
}

/** Old claims into the new text, then the claims that none of them covers, matched against those that are gone. */
export async function planRevision(
  extractor: Extractor,
  standing: Standing,
  text: Pick<ExtractedText, 'blocks' | 'claims'>,
): Promise<Plan> {
  const followed = withRepeats(await followClaims(extractor, standing, text), text.claims);
  const leaving = followed.filter((f) => f.outcome === 'withdrawn').map((f) => f.claim);
  const gone = [...standing.gone, ...leaving].sort((a, b) => a.number - b.number);
  const like = resemblances(gone.map((c) => ({ ...c, verdict: standing.signed.get(c.id)?.last ?? null })));
  const fresh = uncovered(followed, text.claims).map((found) => ({ found, resembles: like(found.exact) }));
  return { standing, followed, fresh };
}
