import { newId } from '../ids.js';
import type { Caller, ClaimRecord, EvidenceRecord, Tx } from '../ports.js';
import { decideAndRecord, requireVersion } from './move-claim.js';
import { openScene } from './scene.js';

/** Attaches evidence; whoever does so had a hand in the claim and does not sign it off. */
export async function attachEvidence(
  tx: Tx,
  caller: Caller,
  command: {
    claim: string;
    expectedVersion: number | null;
    evidence: Omit<EvidenceRecord, 'id' | 'claim' | 'addedBy'>;
  },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  const evidence = { ...command.evidence, id: newId(), claim: command.claim, addedBy: caller.person };
  const { source, url, locator, quote, date, note, kind, confidential } = evidence;
  const payload = { evidence: evidence.id, kind, confidential, source, url, locator, quote, date, note };
  const next = await decideAndRecord(tx, scene, 'attach-evidence', {}, { payload });
  await tx.claims.addEvidence(evidence);
  return next;
}
