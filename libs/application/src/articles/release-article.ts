import { Conflict, articleBlockerOf, denyOnArticle } from '@stet/domain';
import { publishCorrection } from '../corrections/settle-correction.js';
import { newId } from '../ids.js';
import { notify, peopleWith } from '../notifications/notify.js';
import type { ArticleRecord, Caller, Tx } from '../ports.js';
import { refusal } from '../refusal.js';
import { articleContext, rolesAt } from './article-rights.js';

/** What an editor may not have seen yet: a newer text is said before the gate. */
const OF_THE_GATE = ['gate_shut', 'gate_open', 'not_corrected', 'note_missing'];

interface Opened {
  readonly article: ArticleRecord;
  readonly role: string;
  /** The hash of its text, which is the one the editor saw. */
  readonly hash: string;
}

/** The article under lock, for whoever may do this with it now. `seen`: the hash of the text they looked at, if they say. */
async function openArticle(
  tx: Tx,
  caller: Caller,
  id: string,
  action: 'release' | 'release-with-override',
  seen: string | undefined,
): Promise<Opened> {
  const { article, roles } = await rolesAt(tx, caller, await tx.articles.lock(id));
  const { hash } = article;
  const denial = denyOnArticle(action, roles, await articleContext(tx, caller, article));
  if (denial && !OF_THE_GATE.includes(denial.code)) throw refusal(denial);
  if (hash === null || (seen !== undefined && hash !== seen)) throw revisionChanged();
  if (denial?.code === 'gate_shut') throw refusal({ ...denial, reason: await whyShut(tx, article) });
  if (denial) throw refusal(denial);
  return { article, role: roles.join(','), hash };
}

/** What keeps the gate shut, for whoever ran into it. */
async function whyShut(tx: Tx, article: ArticleRecord): Promise<string> {
  const { blocking, signedOff } = await tx.articles.blocking(article.id);
  const { needsText, needsNote } = await tx.corrections.facts(article.id);
  const whole = articleBlockerOf({ split: article.hash !== null, signedOff, needsText, needsNote });
  if (blocking === 0 && whole) return `The gate is shut. ${whole.reason}`;
  return `The gate is shut: ${blocking} ${blocking === 1 ? 'claim stands' : 'claims stand'} in the way.`;
}

const revisionChanged = (): Conflict =>
  new Conflict('revision_changed', 'A newer revision has come in; look at it before you release.');

/** Releases exactly the revision the editor saw, and only while nothing stands in the way. */
export async function releaseArticle(
  tx: Tx,
  caller: Caller,
  command: { article: string; revisionHash: string },
): Promise<ArticleRecord> {
  const { revisionHash } = command;
  const { article, role } = await openArticle(tx, caller, command.article, 'release', revisionHash);
  return publish(tx, caller, role, article, revisionHash, null);
}

/** Releases against the gate: named, reasoned, logged and told to desk head and auditor. */
export async function releaseWithOverride(
  tx: Tx,
  caller: Caller,
  command: { article: string; revisionHash?: string; reason: string },
): Promise<ArticleRecord> {
  const { revisionHash: seen } = command;
  const { article, role, hash } = await openArticle(
    tx,
    caller,
    command.article,
    'release-with-override',
    seen,
  );
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
  return publish(tx, caller, role, article, hash, command.reason);
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
