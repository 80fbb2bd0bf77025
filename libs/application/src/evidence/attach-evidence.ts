import { Invalid } from '@stet/domain';
import { decideAndRecord, requireVersion } from '../claims/move-claim.js';
import { openScene } from '../claims/scene.js';
import { newId } from '../ids.js';
import type { Caller, ClaimRecord, EvidenceRecord, Json, KeptFile, Tx } from '../ports.js';

/** What a person says of a piece of evidence. */
export type EvidenceInput = Pick<
  EvidenceRecord,
  'source' | 'url' | 'locator' | 'quote' | 'date' | 'note' | 'kind' | 'confidential'
> & {
  /** E-mails or ids of those who may see it besides the person; only where it is confidential. */
  readonly readers?: readonly string[];
  readonly file?: KeptFile | null;
};

/**
 * Attaches evidence; whoever does so had a hand in the claim and does not sign it off. A web address is archived by a
 * job that is asked for in the same transaction. What is confidential leaves no word in the log.
 */
export async function attachEvidence(
  tx: Tx,
  caller: Caller,
  command: { claim: string; expectedVersion: number | null; evidence: EvidenceInput },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const { readers: named = [], file = null, ...input } = command.evidence;
  if (named.length > 0 && !input.confidential)
    throw new Invalid('not_confidential', 'Readers are named for a confidential source alone.', {
      errors: [{ pointer: '/readers', code: 'not_confidential', message: 'only with confidential' }],
    });
  const evidence: EvidenceRecord = {
    ...input,
    id: newId(),
    claim: command.claim,
    addedBy: caller.person,
    readers: await peopleNamed(tx, scene.article.desk, named),
    archive: file ? 'archived' : input.url ? 'pending' : 'none',
    archiveReason: null,
    archiveTries: 0,
    archivedUrl: null,
    file,
  };
  const next = await decideAndRecord(tx, scene, 'attach-evidence', {}, { payload: payloadOf(evidence) });
  await tx.evidence.insert(evidence);
  if (file ?? input.url) await askForArchive(tx, evidence, scene.article);
  return next;
}

function payloadOf(evidence: EvidenceRecord): { readonly [key: string]: Json } {
  const { id, kind, confidential, source, url, locator, quote, date, note, file } = evidence;
  if (confidential) return { evidence: id, kind, confidential };
  return {
    evidence: id,
    kind,
    confidential,
    source,
    url,
    locator,
    quote,
    date,
    note,
    sha256: file?.sha256 ?? null,
  };
}

/** People of the desk by e-mail or id. */
export async function peopleNamed(tx: Tx, desk: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [i, name] of names.entries()) {
    const person = await tx.people.byEmailOrId(name);
    if (!person || person.disabled || (await tx.people.rolesOn(person.id, desk)).length === 0) {
      const message = 'There is no such person on this desk.';
      throw new Invalid('unknown_person', message, {
        errors: [{ pointer: `/readers/${i}`, code: 'unknown_person', message }],
      });
    }
    found.push(person.id);
  }
  return found;
}

/** One job per attempt; `availableAt` lets a later attempt wait. */
export const askForArchive = (
  tx: Tx,
  evidence: Pick<EvidenceRecord, 'id' | 'claim' | 'archiveTries'>,
  article: { readonly id: string; readonly desk: string },
  availableAt?: Date,
): Promise<void> =>
  tx.emit({
    kind: 'archive-evidence',
    effectKey: `archive-evidence:${evidence.id}:${evidence.archiveTries}`,
    payload: { evidence: evidence.id },
    desk: article.desk,
    article: article.id,
    claim: evidence.claim,
    ...(availableAt && { availableAt }),
  });
