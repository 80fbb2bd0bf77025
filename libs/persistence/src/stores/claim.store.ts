import type { Contribution, SignOff } from '@stet/domain';
import {
  failpoint,
  newId,
  type ClaimRecord,
  type ClaimStore,
  type Occurrence,
  type PlacedClaim,
} from '@stet/application';
import { isUuid } from '../uuid.js';
import { first, type Sql } from '../sql.js';
import { inBatches } from '../in-batches.js';
import {
  INSERT_CLAIM,
  INSERT_CLAIMS,
  SELECT_CLAIM,
  UPDATE_CLAIM,
  UPDATE_CLAIMS,
  claimRow,
  claimValues,
} from './claim.rows.js';
import { draftStore } from './draft.store.js';
import { queryStore } from './query.store.js';

export function claimStore(sql: Sql): ClaimStore {
  return {
    ...queryStore(sql),
    ...draftStore(sql),
    articleOf: async (claim) =>
      isUuid(claim)
        ? ((await sql<{ article_id: string }>('SELECT article_id FROM stet.claim WHERE id = $1', [claim]))[0]
            ?.article_id ?? null)
        : null,
    byId: async (id) => first(await sql<ClaimRecord>(`${SELECT_CLAIM} WHERE id = $1`, [id])),
    lock: async (id) => first(await sql<ClaimRecord>(`${SELECT_CLAIM} WHERE id = $1 FOR UPDATE`, [id])),
    insert: async (claim) => {
      await sql(INSERT_CLAIM, claimValues(claim));
    },
    save: async (claim) => {
      await sql(UPDATE_CLAIM, claimValues(claim));
      failpoint('after-claim-saved');
    },
    insertAll: (claims) => inBatches(sql, INSERT_CLAIMS, claims.map(claimRow)),
    saveAll: (claims) => inBatches(sql, UPDATE_CLAIMS, claims.map(claimRow)),
    ofArticle: (article) =>
      sql<ClaimRecord>(`${SELECT_CLAIM} WHERE article_id = $1 ORDER BY number`, [article]),
    // Who wrote the article wrote every claim of it.
    contributions: (claim) =>
      sql<Contribution>(
        `SELECT person_id AS person, kind FROM stet.contribution WHERE claim_id = $1
         UNION ALL
         SELECT w.person_id, 'wrote_text' FROM stet.claim c JOIN stet.article_writer w USING (article_id) WHERE c.id = $1`,
        [claim],
      ),
    contribute: async (claim, person, kind) => {
      await sql(
        'INSERT INTO stet.contribution (claim_id, person_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [claim, person, kind],
      );
      failpoint('after-contribution');
    },
    inheritContributions: async (from, to) => {
      await sql(
        `INSERT INTO stet.contribution (claim_id, person_id, kind)
         SELECT $2, person_id, kind FROM stet.contribution WHERE claim_id = $1 ON CONFLICT DO NOTHING`,
        [from, to],
      );
    },
    signOffs: (claim) =>
      sql<SignOff>(
        `SELECT person_id AS person, verdict, text_hash AS "textHash" FROM stet.sign_off
          WHERE claim_id = $1 AND voided_at IS NULL ORDER BY at`,
        [claim],
      ),
    signOff: async (s) => {
      await sql(
        `INSERT INTO stet.sign_off (id, claim_id, person_id, verdict, text_hash, claim_version, by_override)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [s.id, s.claim, s.person, s.verdict, s.textHash, s.version, s.byOverride],
      );
      failpoint('after-sign-off');
    },
    voidSignOffs: async (claim, cause, version) => {
      await sql(
        `UPDATE stet.sign_off SET voided_at = now(), void_cause = $2, void_version = $3
          WHERE claim_id = $1 AND voided_at IS NULL`,
        [claim, cause, version],
      );
      failpoint('after-sign-offs-voided');
    },
    noteVerdict: async (claim, person, version) => {
      await sql(
        `INSERT INTO stet.second_verdict (claim_id, person_id, claim_version) VALUES ($1, $2, $3)
         ON CONFLICT (claim_id, person_id) DO UPDATE SET claim_version = EXCLUDED.claim_version`,
        [claim, person, version],
      );
    },
    gaveVerdict: async (claim, person) =>
      (await sql('SELECT FROM stet.second_verdict WHERE claim_id = $1 AND person_id = $2', [claim, person]))
        .length > 0,
    evidenceCount: async (claim) =>
      (
        await sql<{ n: number }>('SELECT count(*)::int AS n FROM stet.evidence WHERE claim_id = $1', [claim])
      )[0]?.n ?? 0,
    occurrences: (claim, revision) =>
      sql<Occurrence>(
        `SELECT o.block, o.start_offset AS start, o.end_offset AS "end", o.exact, o.prefix, o.suffix
           FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id
          WHERE o.claim_id = $1 AND r.number = $2 ORDER BY o.ordinal`,
        [claim, revision],
      ),
    setOccurrences: async (claim, revisionId, occurrences) => {
      await sql('DELETE FROM stet.occurrence WHERE claim_id = $1 AND revision_id = $2', [claim, revisionId]);
      for (const [ordinal, o] of occurrences.entries()) {
        await sql(
          `INSERT INTO stet.occurrence (id, claim_id, revision_id, ordinal, block, start_offset, end_offset, exact, prefix, suffix)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [newId(), claim, revisionId, ordinal, o.block, o.start, o.end, o.exact, o.prefix, o.suffix],
        );
      }
    },
    occurrencesIn: async (article, revision) => {
      const found = new Map<string, Occurrence[]>();
      const rows = await sql<Occurrence & { claim: string }>(
        `SELECT o.claim_id AS claim, o.block, o.start_offset AS start, o.end_offset AS "end", o.exact, o.prefix, o.suffix
           FROM stet.occurrence o JOIN stet.revision r ON r.id = o.revision_id
          WHERE r.article_id = $1 AND r.number = $2 ORDER BY o.claim_id, o.ordinal`,
        [article, revision],
      );
      for (const { claim, ...occurrence } of rows) {
        const known = found.get(claim);
        if (known) known.push(occurrence);
        else found.set(claim, [occurrence]);
      }
      return found;
    },
    placeAll: (revisionId, placed) =>
      inBatches(
        sql,
        `INSERT INTO stet.occurrence (id, claim_id, revision_id, ordinal, block, start_offset, end_offset, exact, prefix, suffix)
         SELECT o.id, o.claim, $2, o.ordinal, o.block, o.start, o."end", o.exact, o.prefix, o.suffix
           FROM json_to_recordset($1::json) AS o(id uuid, claim uuid, ordinal int, block int, start int, "end" int, exact text, prefix text, suffix text)`,
        placed.flatMap(({ claim, occurrences }) =>
          occurrences.map((o, ordinal) => ({ ...o, id: newId(), claim, ordinal })),
        ),
        revisionId,
      ),
    standingIn: (revisionId) =>
      sql<PlacedClaim>(
        `SELECT o.claim_id AS claim, o.block, o.start_offset AS start, o.end_offset AS "end"
           FROM stet.occurrence o JOIN stet.claim c ON c.id = o.claim_id
          WHERE o.revision_id = $1 AND c.state <> 'withdrawn' ORDER BY o.block, o.start_offset`,
        [revisionId],
      ),
    setHints: async (revisionId, hints) => {
      await sql('DELETE FROM stet.claim_hint WHERE revision_id = $1', [revisionId]);
      await sql(
        `INSERT INTO stet.claim_hint (revision_id, claim_id, other_id, kind, says)
         SELECT $1, h.claim, h.other, h.kind, h.says
           FROM json_to_recordset($2) AS h(claim uuid, other uuid, kind text, says text)`,
        [revisionId, JSON.stringify(hints)],
      );
    },
    expiredLeases: async (limit) =>
      (
        await sql<{ id: string }>(
          `SELECT id FROM stet.claim
            WHERE lease_expires_at <= clock_timestamp() AND state IN ('assigned', 'checking')
            ORDER BY lease_expires_at LIMIT $1`,
          [limit],
        )
      ).map((row) => row.id),
  };
}
