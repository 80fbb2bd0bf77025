import {
  clockAfter,
  Conflict,
  Invalid,
  legalAtBirth,
  NO_CLOCK,
  signOffsRequired,
  type ClaimKind,
  type Risk,
} from '@stet/domain';
import { requireOnArticle } from '../articles/article-rights.js';
import { newId } from '../ids.js';
import type {
  ArticleRecord,
  AuditDraft,
  Caller,
  ClaimRecord,
  DeskRecord,
  Occurrence,
  RevisionRecord,
  Span,
  Tx,
} from '../ports.js';
import { notFound } from '../refusal.js';
import { quoteSpan, textHash } from '../text-hash.js';
import { moveClaim } from './move-claim.js';

export interface NewClaim {
  readonly kind: ClaimKind;
  readonly kinds: readonly ClaimKind[];
  readonly worth: number;
  readonly risk: Risk;
  readonly reasons: readonly string[];
  readonly engine?: string;
  readonly restated?: string | null;
  readonly speaker?: string | null;
  readonly occurrences: readonly Occurrence[];
}

/** Where and when a claim is born; `number` is its place in story order. */
export interface Birthplace {
  readonly desk: DeskRecord;
  readonly article: ArticleRecord;
  readonly number: number;
  readonly now: Date;
}

/** A claim at birth: version 1, state `extracted`. `by` is null for the engine. */
export function newborn(
  { desk, article, number, now }: Birthplace,
  born: NewClaim,
  by: Caller | null,
): ClaimRecord {
  const legal = legalAtBirth(born.risk, desk.policy);
  const axes = {
    state: 'extracted',
    verdict: null,
    edit: 'none',
    legal,
    inconsistent: 0,
    matchPending: false,
  } as const;
  const { publishAt } = article;
  return {
    id: newId(),
    desk: desk.id,
    article: article.id,
    number,
    version: 1,
    ...axes,
    stateReason: null,
    kind: born.kind,
    kinds: born.kinds,
    worth: born.worth,
    reasons: born.reasons,
    restated: born.restated ?? null,
    speaker: born.speaker ?? null,
    engine: by ? 'person' : (born.engine ?? 'stet'),
    risk: born.risk,
    exact: born.occurrences[0]?.exact ?? '',
    textHash: textHash(born.occurrences[0]?.exact ?? ''),
    wording: null,
    disputedBy: null,
    assignee: null,
    secondChecker: null,
    leaseToken: null,
    leaseExpiresAt: null,
    snoozedUntil: null,
    snoozeReason: null,
    ...clockAfter(
      NO_CLOCK,
      { ...axes, risk: born.risk, snoozedUntil: null },
      { publishAt, now, policy: desk.policy },
    ),
    signOffsRequired: signOffsRequired(born.risk, desk.policy),
  };
}

/** The audit entry of a birth. */
export const birthEntry = (claim: ClaimRecord, caller: Caller | null): AuditDraft => ({
  action: caller ? 'claim.add' : 'claim.extract',
  caller,
  role: null,
  desk: claim.desk,
  article: claim.article,
  claim: claim.id,
  claimVersion: 1,
  from: null,
  to: { edit: 'none', legal: claim.legal, state: 'extracted', verdict: null },
  payload: { exact: claim.exact, textHash: claim.textHash },
});

/** Writes the birth of one claim. */
export async function bearClaim(
  tx: Tx,
  caller: Caller | null,
  place: Omit<Birthplace, 'now'> & { readonly revision: RevisionRecord },
  born: NewClaim,
): Promise<ClaimRecord> {
  const claim = newborn({ ...place, now: await tx.clock() }, born, caller);
  await tx.claims.insert(claim);
  await tx.claims.setOccurrences(claim.id, place.revision.id, born.occurrences);
  if (caller) await tx.claims.contribute(claim.id, caller.person, 'extracted');
  await tx.audit(birthEntry(claim, caller));
  return claim;
}

/** The current revision of an article, once it is split; adding and moving bounds need its text. */
export async function splitRevisionOf(tx: Tx, article: ArticleRecord): Promise<RevisionRecord> {
  const revision = await tx.articles.revisionByNumber(article.id, article.revision);
  if (!revision || revision.state !== 'split')
    throw new Conflict('splitting', 'The text is still being split into claims.');
  return revision;
}

/** The span as words of the text, or a refusal that names what is wrong with it. */
export function requireSpan(revision: RevisionRecord, span: Span): Occurrence {
  const found = quoteSpan(revision.blocks, span);
  if (found) return found;
  const message = 'This span is not a stretch of words in the article.';
  throw new Invalid('bad_span', message, { errors: [{ pointer: '/start', code: 'bad_span', message }] });
}

/** An article under lock whose text is there, for whoever may add claims to it. */
export async function openForAdding(tx: Tx, caller: Caller, id: string) {
  const { article, roles } = await requireOnArticle(tx, caller, await tx.articles.lock(id), 'add');
  const desk = await tx.desks.bySlugOrId(article.desk);
  if (!desk) throw notFound('article');
  return { article, desk, roles, revision: await splitRevisionOf(tx, article) };
}

/** A person marks a claim the engine missed. It goes to the queue: somebody thought it worth a check. */
export async function addClaim(
  tx: Tx,
  caller: Caller,
  command: { article: string; span: Span },
): Promise<ClaimRecord> {
  const { article, desk, revision } = await openForAdding(tx, caller, command.article);
  const occurrence = requireSpan(revision, command.span);
  const number = article.claimCount + 1;
  await tx.articles.save({ ...article, claimCount: number });
  const claim = await bearClaim(
    tx,
    caller,
    { desk, article, revision, number },
    {
      kind: 'other',
      kinds: ['other'],
      worth: 1,
      risk: 'normal',
      reasons: ['added by hand'],
      occurrences: [occurrence],
    },
  );
  return moveClaim(tx, null, { claim: claim.id, action: 'queue', expectedVersion: 1, input: {} });
}
