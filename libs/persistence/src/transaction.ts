import { randomBytes } from 'node:crypto';
import { canonicalJson, saltedPayloadHash } from '@stet/audit';
import { failpoint, newId, type AuditDraft, type OutboxDraft, type Tx } from '@stet/application';
import { inBatches } from './in-batches.js';
import type { Sql } from './sql.js';
import { articleStore } from './stores/article.store.js';
import { assignmentStore } from './stores/assignment.store.js';
import { claimStore } from './stores/claim.store.js';
import { correctionStore } from './stores/correction.store.js';
import { credentialStore } from './stores/credential.store.js';
import { deskStore } from './stores/desk.store.js';
import { evidenceStore } from './stores/evidence.store.js';
import { idempotencyStore } from './stores/idempotency.store.js';
import { invitationStore } from './stores/invitation.store.js';
import { jobStore } from './stores/job.store.js';
import { notificationStore } from './stores/notification.store.js';
import { personStore } from './stores/person.store.js';
import { searchStore } from './stores/search.store.js';

/** Everything that commits together, over one connection. */
export function openTx(sql: Sql): Tx {
  return {
    clock: async () => {
      const [row] = await sql<{ now: Date }>('SELECT clock_timestamp() AS now');
      if (!row) throw new Error('the database has no clock');
      return row.now;
    },
    desks: deskStore(sql),
    people: personStore(sql),
    credentials: credentialStore(sql),
    invitations: invitationStore(sql),
    articles: articleStore(sql),
    claims: claimStore(sql),
    assignments: assignmentStore(sql),
    notifications: notificationStore(sql),
    evidence: evidenceStore(sql),
    corrections: correctionStore(sql),
    search: searchStore(sql),
    idempotency: idempotencyStore(sql),
    jobs: jobStore(sql),
    audit: (draft) => writeDrafts(sql, [draft]),
    auditAll: (drafts) => writeDrafts(sql, drafts),
    emitAll: (effects) => emitAll(sql, effects),
    emit: (effect) => emitAll(sql, [effect]),
    alert: async (alert) => {
      await sql(
        `INSERT INTO stet.alert (id, desk_id, kind, text, article_id, claim_id, cause)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (cause) DO NOTHING`,
        [newId(), alert.desk, alert.kind, alert.text, alert.article, alert.claim, alert.cause],
      );
    },
  };
}

async function emitAll(sql: Sql, effects: readonly OutboxDraft[]): Promise<void> {
  await inBatches(
    sql,
    `INSERT INTO stet.outbox (id, kind, effect_key, payload, desk_id, article_id, claim_id, available_at)
     SELECT e.id, e.kind, e."effectKey", e.payload, e.desk, e.article, e.claim, coalesce(e."availableAt", now())
       FROM json_to_recordset($1::json) AS e(id uuid, kind text, "effectKey" text, payload jsonb, desk uuid, article uuid, claim uuid, "availableAt" timestamptz)
     ON CONFLICT (effect_key) DO NOTHING`,
    effects.map((effect) => ({ id: newId(), ...effect })),
  );
  failpoint('after-outbox-row', effects[0]?.kind);
}

/** Hands the audit log drafts in RFC 8785 bytes; the database seals them inside COMMIT, in the order they came in. */
async function writeDrafts(sql: Sql, drafts: readonly AuditDraft[]): Promise<void> {
  await inBatches(
    sql,
    `INSERT INTO audit.draft (entry, salt, payload)
     SELECT d.value->>'entry', decode(d.value->>'salt', 'hex'), d.value->>'payload'
       FROM json_array_elements($1::json) WITH ORDINALITY AS d(value, place) ORDER BY d.place`,
    drafts.map(draftRow),
  );
  failpoint('after-audit-draft', drafts[0]?.action);
}

function draftRow(draft: AuditDraft) {
  const { action, caller, role, desk, article, claim, claimVersion, from, to, payload } = draft;
  const salt = payload && randomBytes(32);
  const entry = canonicalJson({
    action,
    actor: { id: caller?.person ?? null, role, via: draft.via ?? caller?.via ?? 'system' },
    article,
    claim,
    claimVersion,
    desk,
    from,
    payloadHash: salt && saltedPayloadHash(salt, payload),
    requestId: caller?.requestId ?? null,
    to,
    v: 1,
  });
  return { entry, salt: salt && salt.toString('hex'), payload: payload && canonicalJson(payload) };
}
