import type { AuditDraft, ClaimRecord, OutboxDraft, Tx } from '../ports.js';

/**
 * The same transaction, with what every move of a claim writes kept back and written together: thousands of moves are
 * then a few statements. For claims that nobody holds yet; each may move once.
 */
export function gatherWrites(tx: Tx): { readonly tx: Tx; flush(): Promise<void> } {
  const saved: ClaimRecord[] = [];
  const drafts: AuditDraft[] = [];
  const effects: OutboxDraft[] = [];
  return {
    tx: {
      ...tx,
      claims: {
        ...tx.claims,
        save: async (claim) => {
          saved.push(claim);
        },
      },
      // There is no assignment to end.
      assignments: { ...tx.assignments, end: async () => undefined },
      audit: async (draft) => {
        drafts.push(draft);
      },
      emit: async (effect) => {
        effects.push(effect);
      },
    },
    flush: async () => {
      await tx.claims.saveAll(saved);
      await tx.auditAll(drafts);
      await tx.emitAll(effects);
    },
  };
}
