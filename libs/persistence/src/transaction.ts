import { randomBytes } from 'node:crypto';
import { canonicalJson, saltedPayloadHash } from '@stet/audit';
import { newId, type AuditDraft, type Tx } from '@stet/application';
import type { Sql } from './sql.js';
import { articleStore } from './stores/article.store.js';
import { assignmentStore } from './stores/assignment.store.js';
import { claimStore } from './stores/claim.store.js';
import { credentialStore } from './stores/credential.store.js';
import { deskStore } from './stores/desk.store.js';
import { idempotencyStore } from './stores/idempotency.store.js';
import { jobStore } from './stores/job.store.js';
import { notificationStore } from './stores/notification.store.js';
import { personStore } from './stores/person.store.js';

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
    articles: articleStore(sql),
    claims: claimStore(sql),
    assignments: assignmentStore(sql),
    notifications: notificationStore(sql),
    idempotency: idempotencyStore(sql),
    jobs: jobStore(sql),
    audit: (draft) => writeDraft(sql, draft),
    emit: async (effect) => {
      await sql(
        `INSERT INTO stet.outbox (id, kind, effect_key, payload, desk_id, article_id, claim_id, available_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, now())) ON CONFLICT (effect_key) DO NOTHING`,
        [
          newId(),
          effect.kind,
          effect.effectKey,
          effect.payload,
          effect.desk,
          effect.article,
          effect.claim,
          effect.availableAt ?? null,
        ],
      );
    },
    alert: async (alert) => {
      await sql(
        `INSERT INTO stet.alert (id, desk_id, kind, text, article_id, claim_id, cause)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (cause) DO NOTHING`,
        [newId(), alert.desk, alert.kind, alert.text, alert.article, alert.claim, alert.cause],
      );
    },
  };
}

/** Hands the audit log a draft in RFC 8785 bytes; the database seals it inside COMMIT. */
async function writeDraft(sql: Sql, draft: AuditDraft): Promise<void> {
  const { action, caller, role, desk, article, claim, claimVersion, from, to } = draft;
  const salt = draft.payload && randomBytes(32);
  const entry = canonicalJson({
    action,
    actor: { id: caller?.person ?? null, role, via: caller?.via ?? 'system' },
    article,
    claim,
    claimVersion,
    desk,
    from,
    payloadHash: salt && saltedPayloadHash(salt, draft.payload),
    requestId: caller?.requestId ?? null,
    to,
    v: 1,
  });
  await sql('INSERT INTO audit.draft (entry, salt, payload) VALUES ($1, $2, $3)', [
    entry,
    salt,
    draft.payload && canonicalJson(draft.payload),
  ]);
}
