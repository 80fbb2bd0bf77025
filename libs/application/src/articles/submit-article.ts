import { Conflict, Invalid, type ArticleFormat, type DeskRole } from '@stet/domain';
import { correctByText, type CorrectionByText } from '../corrections/correct-by-text.js';
import { newId } from '../ids.js';
import type { ArticleRecord, Caller, DeskRecord, RevisionRecord, Tx } from '../ports.js';
import { requireRole } from '../refusal.js';
import { requireOnArticle } from './article-rights.js';

export interface SubmitCommand {
  readonly desk: string;
  readonly title?: string;
  readonly format: ArticleFormat;
  readonly content: string;
  readonly publishAt?: Date;
  readonly externalId?: string;
  readonly beat?: string;
  readonly authors: readonly string[];
}

const invalid = (pointer: string, code: string, message: string): Invalid =>
  new Invalid(code, message, { errors: [{ pointer, code, message }] });

export const splitting = (
  id: string,
  article: string,
  number: number,
  format: ArticleFormat,
  content: string,
  by: string,
): RevisionRecord => ({
  id,
  article,
  number,
  state: 'splitting',
  title: null,
  format,
  content,
  hash: null,
  language: null,
  blocks: [],
  sentences: [],
  changes: [],
  createdBy: by,
});

/** Takes an article in; the worker splits it. Its submitter and named authors never check or sign off its claims. */
export async function submitArticle(tx: Tx, caller: Caller, command: SubmitCommand): Promise<ArticleRecord> {
  const desk = await tx.desks.bySlugOrId(command.desk);
  const roles = desk ? await tx.people.rolesOn(caller.person, desk.id) : [];
  if (!desk || roles.length === 0) throw invalid('/desk', 'unknown_desk', 'You have no desk of that name.');
  requireRole('submit', roles);
  if (command.publishAt && command.publishAt <= (await tx.clock())) {
    throw invalid('/publishAt', 'publish_time_past', 'The publish time has passed.');
  }
  if (command.externalId && (await tx.articles.byExternalId(desk.id, command.externalId))) {
    throw new Conflict(
      'duplicate_external_id',
      'An article with this externalId is on the desk already; send a revision.',
    );
  }
  const writers = await writersOf(tx, desk, caller, command.authors);
  const article: ArticleRecord = {
    id: newId(),
    desk: desk.id,
    title: command.title ?? 'Untitled',
    state: 'splitting',
    problem: null,
    externalId: command.externalId ?? null,
    revision: 1,
    hash: null,
    publishAt: command.publishAt ?? null,
    submittedBy: caller.person,
    claimCount: 0,
    beat: command.beat?.toLowerCase() ?? null,
  };
  await tx.articles.insert(article, writers);
  await enterRevision(
    tx,
    caller,
    roles,
    article,
    splitting(newId(), article.id, 1, command.format, command.content, caller.person),
    'article.submitted',
  );
  return article;
}

async function writersOf(
  tx: Tx,
  desk: DeskRecord,
  caller: Caller,
  authors: readonly string[],
): Promise<string[]> {
  const writers = new Set([caller.person]);
  for (const [i, author] of authors.entries()) {
    const person = await tx.people.byEmailOrId(author);
    if (!person || (await tx.people.rolesOn(person.id, desk.id)).length === 0) {
      throw invalid(`/authors/${i}`, 'unknown_person', 'There is no such person on this desk.');
    }
    writers.add(person.id);
  }
  return [...writers];
}

/** Stores a revision, its audit entry and the job that splits it. */
export async function enterRevision(
  tx: Tx,
  caller: Caller,
  roles: readonly DeskRole[],
  article: ArticleRecord,
  revision: RevisionRecord,
  action: 'article.submitted' | 'article.revised',
): Promise<void> {
  await tx.articles.insertRevision(revision);
  await tx.audit({
    action,
    caller,
    role: roles.join(','),
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: null,
    to: { revision: revision.number, state: 'splitting' },
    payload: { title: article.title, format: revision.format },
  });
  await tx.emit({
    kind: 'split-revision',
    effectKey: `split-revision:${revision.id}`,
    payload: { article: article.id, revision: revision.id },
    desk: article.desk,
    article: article.id,
    claim: null,
  });
}

/**
 * A new text for an article under review, or for one that has been released, which opens a correction; the worker
 * carries over what stands and voids what changed.
 */
export async function addRevision(
  tx: Tx,
  caller: Caller,
  command: {
    article: string;
    format: ArticleFormat;
    content: string;
    baseHash?: string | undefined;
    correction?: CorrectionByText;
  },
): Promise<ArticleRecord> {
  const found = await tx.articles.lock(command.article);
  const { article, roles } = await requireOnArticle(tx, caller, found, 'revise');
  if (command.baseHash !== undefined && command.baseHash !== article.hash)
    throw new Conflict('revision_changed', 'A newer text has come in since this one was begun.');
  await correctByText(tx, caller, roles, article, command.correction);
  const number = article.revision + 1;
  const next: ArticleRecord = { ...article, revision: number, state: 'splitting', hash: null, problem: null };
  await tx.articles.save(next);
  await tx.articles.addWriter(article.id, caller.person);
  await enterRevision(
    tx,
    caller,
    roles,
    next,
    splitting(newId(), article.id, number, command.format, command.content, caller.person),
    'article.revised',
  );
  return next;
}
