import { canonicalJson } from '@stet/audit';
import { addClaim, openForAdding } from '../claims/add-claim.js';
import { sha256 } from '../ids.js';
import type { Caller, Json, Tx } from '../ports.js';
import { quoteSpan } from '../text-hash.js';
import { findPlace, selectorsOf } from './selectors.js';

/** An annotation as it was sent. */
export interface SentAnnotation {
  readonly id?: string | undefined;
  readonly target?: unknown;
  readonly [key: string]: unknown;
}

export interface AnnotationsTaken {
  readonly placed: readonly {
    readonly annotation: string | null;
    readonly claim: string;
    readonly created: boolean;
    readonly exact: string;
  }[];
  readonly orphans: readonly {
    readonly annotation: string | null;
    readonly exact: string | null;
    readonly reason: string;
  }[];
}

/**
 * Takes annotations into an article: each place that is a claim already is that claim, another becomes one as if
 * added by hand, and what fits nowhere is kept as it was sent, with the reason. Nothing is dropped.
 */
export async function takeAnnotations(
  tx: Tx,
  caller: Caller,
  command: { readonly article: string; readonly annotations: readonly SentAnnotation[] },
): Promise<AnnotationsTaken> {
  const { article, roles, revision } = await openForAdding(tx, caller, command.article);
  const placed: AnnotationsTaken['placed'][number][] = [];
  const orphans: AnnotationsTaken['orphans'][number][] = [];
  for (const sent of command.annotations) {
    const annotation = sent.id ?? null;
    const hash = sha256(canonicalJson(jsonOf(sent)));
    const targets = selectorsOf(sent.target);
    const reasons: string[] = [];
    for (const target of targets) {
      const found = findPlace(revision.blocks, target);
      const place = 'span' in found ? quoteSpan(revision.blocks, found.span) : null;
      if (!place) {
        const reason = 'reason' in found ? found.reason : 'it begins or ends within white space';
        reasons.push(reason);
        orphans.push({ annotation, exact: target.quote?.exact ?? null, reason });
        continue;
      }
      const known = (await tx.claims.standingIn(revision.id)).find(
        (p) => p.block === place.block && p.start === place.start && p.end === place.end,
      );
      const claim = known?.claim ?? (await addClaim(tx, caller, { article: article.id, span: place })).id;
      placed.push({ annotation, claim, created: !known, exact: place.exact });
    }
    if (reasons.length > 0)
      await tx.articles.keepOrphan({
        article: article.id,
        hash,
        body: jsonOf(sent),
        reason: reasons.join('; '),
        revision: revision.number,
        by: caller.person,
      });
    else await tx.articles.dropOrphan(article.id, hash);
  }
  await tx.audit({
    action: 'article.annotated',
    caller,
    role: roles.join(','),
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: null,
    to: { orphans: orphans.length, placed: placed.length, revision: revision.number },
    payload: null,
  });
  return { placed, orphans };
}

/** It came as JSON; what a program put in beside is left out as JSON leaves it out. */
const jsonOf = (sent: SentAnnotation): Json => JSON.parse(JSON.stringify(sent));
