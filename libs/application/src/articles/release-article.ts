import { Conflict, Denied, RETRACTED, articleBlockerOf, type Blocker, type DeskRole } from '@stet/domain';
import { publishCorrection } from '../corrections/settle-correction.js';
import { newId } from '../ids.js';
import { notify, peopleWith } from '../notifications/notify.js';
import type { ArticleRecord, Caller, Tx } from '../ports.js';
import { notFound } from '../refusal.js';

const MAY_RELEASE: readonly DeskRole[] = ['editor', 'desk_head'];

/** Why this person may not release this article; `null` is yes, as far as the gate allows. */
export function denyRelease(
  roles: readonly DeskRole[],
  state: ArticleRecord['state'],
  retracted: boolean,
): string | null {
  if (!roles.some((role) => MAY_RELEASE.includes(role)))
    return 'Only an editor or the desk head may release an article.';
  if (retracted) return RETRACTED.reason;
  return state === 'released' ? 'The article is released already.' : null;
}

async function openArticle(
  tx: Tx,
  caller: Caller,
  id: string,
): Promise<{ article: ArticleRecord; role: string }> {
  const article = await tx.articles.lock(id);
  const roles = article ? await tx.people.rolesOn(caller.person, article.desk) : [];
  if (!article || roles.length === 0) throw notFound('article');
  if (!roles.some((role) => MAY_RELEASE.includes(role))) {
    throw new Denied('not_yours', 'Only an editor or the desk head may release an article.');
  }
  if (article.state === 'released') throw new Conflict('released', 'The article is released already.');
  const facts = await tx.corrections.facts(article.id);
  if (facts.retracted) throw new Conflict(RETRACTED.code, RETRACTED.reason);
  return { article, role: roles.join(',') };
}

/** What keeps the gate shut for the article as a whole. */
async function wholeBlocker(tx: Tx, article: ArticleRecord, signedOff: number): Promise<Blocker | null> {
  const { needsText, needsNote } = await tx.corrections.facts(article.id);
  return articleBlockerOf({ split: article.hash !== null, signedOff, needsText, needsNote });
}

const revisionChanged = (): Conflict =>
  new Conflict('revision_changed', 'A newer revision has come in; look at it before you release.');

/** Releases exactly the revision the editor saw, and only while nothing stands in the way. */
export async function releaseArticle(
  tx: Tx,
  caller: Caller,
  command: { article: string; revisionHash: string },
): Promise<ArticleRecord> {
  const { article, role } = await openArticle(tx, caller, command.article);
  if (article.hash !== command.revisionHash) throw revisionChanged();
  const { blocking, signedOff } = await tx.articles.blocking(article.id);
  const whole = await wholeBlocker(tx, article, signedOff);
  if (blocking === 0 && whole) throw new Conflict('gate_shut', `The gate is shut. ${whole.reason}`);
  if (blocking > 0) {
    throw new Conflict(
      'gate_shut',
      `The gate is shut: ${blocking} ${blocking === 1 ? 'claim stands' : 'claims stand'} in the way.`,
    );
  }
  return publish(tx, caller, role, article, command.revisionHash, null);
}

/** Releases against the gate: named, reasoned, logged and told to desk head and auditor. */
export async function releaseWithOverride(
  tx: Tx,
  caller: Caller,
  command: { article: string; revisionHash?: string; reason: string },
): Promise<ArticleRecord> {
  const { article, role } = await openArticle(tx, caller, command.article);
  if (article.hash === null) throw new Conflict('splitting', 'The text is still being split into claims.');
  if (command.revisionHash && command.revisionHash !== article.hash) throw revisionChanged();
  // Checks may be set aside with a reason; what readers are told of a correction may not be left out.
  const whole = await wholeBlocker(tx, article, 1);
  if (whole) throw new Conflict(whole.code, whole.reason);
  await tx.alert({
    desk: article.desk,
    kind: 'release_override',
    text: `“${article.title}” was released against the gate: ${command.reason}`,
    article: article.id,
    claim: null,
    cause: `release-with-override:${article.id}:${article.revision}`,
  });
  const told = await peopleWith(tx, article.desk, 'desk_head', 'auditor');
  await notify(tx, {
    kind: 'override',
    cause: `release-with-override:${article.id}:${article.revision}`,
    to: told.filter((person) => person !== caller.person),
    text: `“${article.title}” was released against the gate.`,
    desk: article.desk,
    article: article.id,
    claim: null,
  });
  return publish(tx, caller, role, article, article.hash, command.reason);
}

async function publish(
  tx: Tx,
  caller: Caller,
  role: string,
  article: ArticleRecord,
  hash: string,
  overrideReason: string | null,
): Promise<ArticleRecord> {
  const before = await tx.corrections.lastRelease(article.id);
  const again = before?.revision === article.revision;
  const next: ArticleRecord = { ...article, state: 'released' };
  await tx.articles.save(next);
  if (!again) await enterRelease(tx, caller, { article, role, hash, overrideReason });
  await tx.audit({
    action: again
      ? 'article.restored'
      : overrideReason === null
        ? 'article.released'
        : 'article.released-with-override',
    caller,
    role,
    desk: article.desk,
    article: article.id,
    claim: null,
    claimVersion: null,
    from: { state: article.state },
    to: { hash, revision: article.revision, state: 'released' },
    payload: overrideReason === null ? null : { reason: overrideReason },
  });
  return next;
}

/** The record of a publication, with the public notes that go out with it. What was published before stays on record. */
async function enterRelease(
  tx: Tx,
  caller: Caller,
  out: { article: ArticleRecord; role: string; hash: string; overrideReason: string | null },
): Promise<void> {
  const { article, role, hash, overrideReason } = out;
  const id = newId();
  await tx.articles.insertRelease({
    id,
    article: article.id,
    revision: article.revision,
    hash,
    by: caller.person,
    overrideReason,
  });
  for (const correction of await tx.corrections.openOfArticle(article.id))
    if (correction.withText) await publishCorrection(tx, caller, { article, correction, role }, id);
}
