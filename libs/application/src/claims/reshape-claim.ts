import { Invalid, moveOf } from '@stet/domain';
import type { Caller, ClaimRecord, Occurrence, Span, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { quoteSpan, textHash } from '../text-hash.js';
import { bearClaim, requireSpan, splitRevisionOf } from './add-claim.js';
import { decideAndRecord, moveClaim, requireVersion } from './move-claim.js';
import { openScene } from './scene.js';

/** Moves the bounds of a claim's first occurrence; the others stay where they are. */
export async function editBounds(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; span: Span; leaseToken?: string },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const revision = await splitRevisionOf(tx, scene.article);
  const first = requireSpan(revision, command.span);
  const others = (await tx.claims.occurrences(scene.claim.id, revision.number)).slice(1);
  const occurrences = [first, ...others];
  const next = await decideAndRecord(
    tx,
    scene,
    'edit-bounds',
    { leaseToken: command.leaseToken },
    { exact: first.exact, textHash: textHash(first.exact), payload: { exact: first.exact, ...command.span } },
  );
  await tx.claims.setOccurrences(scene.claim.id, revision.id, occurrences);
  return next;
}

/** Cuts a claim in two at an offset of its text: it keeps the first part, a new claim takes the second. */
export async function splitClaim(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; at: number; leaseToken?: string },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const revision = await splitRevisionOf(tx, scene.article);
  const all = await tx.claims.occurrences(scene.claim.id, revision.number);
  const same = all.filter((o) => o.exact === all[0]?.exact);
  const cut = (o: Occurrence, from: number, to: number): Occurrence | null => {
    const part = o.exact.slice(from, to);
    const start = o.start + from + (part.length - part.trimStart().length);
    return quoteSpan(revision.blocks, { block: o.block, start, end: start + part.trim().length });
  };
  const halves = (from: number, to: number): Occurrence[] =>
    same.map((o) => cut(o, from, to)).filter((o) => o !== null);
  const kept = halves(0, command.at);
  const taken = halves(command.at, all[0]?.exact.length ?? 0);
  const [first] = kept;
  if (!first || taken.length === 0) {
    const message = 'Both parts must hold words.';
    throw new Invalid('bad_split', message, { errors: [{ pointer: '/at', code: 'bad_split', message }] });
  }
  // Other wordings of the whole stay with the first part, where a person will look at them.
  const occurrences = [...kept, ...all.filter((o) => o.exact !== all[0]?.exact)];
  const next = await decideAndRecord(
    tx,
    scene,
    'split',
    { leaseToken: command.leaseToken },
    { exact: first.exact, textHash: textHash(first.exact), payload: { at: command.at, exact: first.exact } },
  );
  await tx.claims.setOccurrences(scene.claim.id, revision.id, occurrences);
  const number = scene.article.claimCount + 1;
  await tx.articles.save({ ...scene.article, claimCount: number });
  const { kind, kinds, worth, risk } = scene.claim;
  const born = await bearClaim(
    tx,
    caller,
    { desk: scene.desk, article: { ...scene.article, claimCount: number }, revision, number },
    { kind, kinds, worth, risk, reasons: [`split from claim ${scene.claim.number}`], occurrences: taken },
  );
  await tx.claims.inheritContributions(scene.claim.id, born.id);
  await moveClaim(tx, null, { claim: born.id, action: 'queue', expectedVersion: 1, input: {} });
  return next;
}

/** Folds a claim into another of the same article that nobody has signed: its places become the other's. */
export async function mergeClaim(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; into: string; leaseToken?: string },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const bad = (message: string): Invalid =>
    new Invalid('bad_merge', message, { errors: [{ pointer: '/into', code: 'bad_merge', message }] });
  if (command.into === command.claim) throw bad('A claim cannot be merged into itself.');
  if ((await tx.claims.articleOf(command.into)) !== scene.article.id) throw notFound('claim');
  const target = await openScene(tx, null, command.into);
  // Folding text under a sign-off would make it look checked.
  if (!moveOf('absorb').from.includes(target.claim.state))
    throw bad('The other claim is past the point of merging.');
  const revision = await splitRevisionOf(tx, scene.article);
  const mine = await tx.claims.occurrences(scene.claim.id, revision.number);
  const theirs = await tx.claims.occurrences(target.claim.id, revision.number);
  const next = await decideAndRecord(
    tx,
    scene,
    'merge',
    { leaseToken: command.leaseToken, reason: `merged into claim ${target.claim.number}` },
    { payload: { into: target.claim.id } },
  );
  const occurrences = [...theirs, ...mine];
  await decideAndRecord(tx, target, 'absorb', {}, { payload: { from: scene.claim.id } });
  // Four eyes look at both: those who shaped the one, and whoever put the two together.
  await tx.claims.inheritContributions(scene.claim.id, target.claim.id);
  await tx.claims.contribute(target.claim.id, caller.person, 'edited_bounds');
  await tx.claims.setOccurrences(target.claim.id, revision.id, occurrences);
  await tx.claims.setOccurrences(scene.claim.id, revision.id, []);
  return next;
}
