import type { Contribution, SignOff, Verdict } from '@stet/domain';
import { failpoint, type ClaimRecord, type ClaimStore } from '@stet/application';
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
import { clockStore } from './clock.store.js';
import { draftStore } from './draft.store.js';
import { placeStore } from './place.store.js';
import { queryStore } from './query.store.js';

export function claimStore(sql: Sql): ClaimStore {
  return {
    ...queryStore(sql),
    ...draftStore(sql),
    ...clockStore(sql),
    ...placeStore(sql),
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
    signOffsOf: async (article) =>
      new Map(
        (
          await sql<{ claim: string; live: number; last: Verdict }>(
            `SELECT s.claim_id AS claim, count(*) FILTER (WHERE s.voided_at IS NULL)::int AS live,
                    (array_agg(s.verdict ORDER BY s.at DESC))[1] AS last
               FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id WHERE c.article_id = $1 GROUP BY s.claim_id`,
            [article],
          )
        ).map((row) => [row.claim, row]),
      ),
    signOffs: (claim) =>
      sql<SignOff>(
        `SELECT person_id AS person, verdict, text_hash AS "textHash" FROM stet.sign_off
          WHERE claim_id = $1 AND voided_at IS NULL ORDER BY at`,
        [claim],
      ),
    signOff: async (s) => {
      await sql(
        `INSERT INTO stet.sign_off (id, claim_id, person_id, verdict, text_hash, claim_version, by_override, wordings)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [s.id, s.claim, s.person, s.verdict, s.textHash, s.version, s.byOverride, s.wordings],
      );
      failpoint('after-sign-off');
    },
    voidSignOffs: async (claim, cause, version, because) => {
      await sql(
        `UPDATE stet.sign_off SET voided_at = now(), void_cause = $2, void_version = $3, void_reason = $4, void_revision = $5
          WHERE claim_id = $1 AND voided_at IS NULL`,
        [claim, cause, version, because?.reason ?? null, because?.revision ?? null],
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
