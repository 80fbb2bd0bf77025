import { Conflict, maySeeEvidence } from '@stet/domain';
import { noteOnClaim } from '../claims/note-on-claim.js';
import { openScene, type Scene } from '../claims/scene.js';
import type { Caller, EvidenceRecord, Tx } from '../ports.js';
import { notFound } from '../refusal.js';
import { askForArchive, peopleNamed } from './attach-evidence.js';

/** Evidence under lock, with its claim; whoever may not see it is told that there is none. */
async function open(tx: Tx, caller: Caller, id: string): Promise<{ evidence: EvidenceRecord; scene: Scene }> {
  const found = await tx.evidence.byId(id);
  if (!found) throw notFound('evidence');
  const scene = await openScene(tx, caller, found.claim).catch(() => {
    throw notFound('evidence');
  });
  const evidence = await tx.evidence.lock(id);
  if (!evidence || !maySeeEvidence(evidence, caller.person)) throw notFound('evidence');
  return { evidence, scene };
}

/** Tries an address again whose archiving failed. */
export async function retryArchive(tx: Tx, caller: Caller, id: string): Promise<EvidenceRecord> {
  const { evidence, scene } = await open(tx, caller, id);
  if (evidence.archive !== 'failed')
    throw new Conflict('nothing_to_retry', 'Only an archive that failed is tried again.');
  const next: EvidenceRecord = { ...evidence, archive: 'pending', archiveReason: null };
  await tx.evidence.saveArchive(next);
  await noteOnClaim(tx, scene, 'evidence.archive-retried', { evidence: id });
  await askForArchive(tx, next, scene.article);
  return next;
}

/** Names somebody who may see a confidential source; only who sees it can. Which names, the log keeps by their ids. */
export async function nameReader(
  tx: Tx,
  caller: Caller,
  command: { evidence: string; user: string },
): Promise<EvidenceRecord> {
  const { evidence, scene } = await open(tx, caller, command.evidence);
  if (!evidence.confidential)
    throw new Conflict('not_confidential', 'Everybody on the desk sees this evidence already.');
  const [person] = await peopleNamed(tx, scene.article.desk, [command.user]);
  if (person === undefined) throw notFound('person');
  await tx.evidence.addReader(evidence.id, person, caller.person);
  await noteOnClaim(tx, scene, 'evidence.reader-named', { evidence: evidence.id });
  return { ...evidence, readers: [...evidence.readers, person] };
}
