import { blockerOf } from '@stet/domain';
import type { Claim, ClaimSummary } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { NUMBER, STAMP, UUID, readCursor, toPage } from './cursor.js';
import { BLIND, hideDetail, hideFirstCheck } from './blind.js';
import { EVIDENCE_OF_CLAIM } from './evidence.fragment.js';
import { QUERIES_OF_CLAIM } from './query.fragment.js';
import { SIGN_OFFS_OF_CLAIM } from './sign-off.fragment.js';
import { CLOCK, Filter, iso, onViewersDesk, personJson } from './fragments.js';

/** A row of the statement below: the contract's summary, its place in the story and its sort key. */
type Row = Omit<ClaimSummary, 'blocker'> & { place: string; dueKey: string };

const SUMMARY = `
  SELECT c.id, c.number, c.version, c.article_id AS article, a.title AS "articleTitle", d.slug AS desk, c.state,
         c.state_reason AS "stateReason", c.verdict, c.edit, c.legal, c.kind, c.kinds, c.worth, c.reasons, c.engine, c.restated, c.speaker, c.risk, c.exact,
         c.inconsistent, c.match_pending AS "matchPending",
         coalesce(o.list, '[]') AS occurrences,
         ${personJson('pa')} AS assignee, ${personJson('ps')} AS "secondChecker",
         c.sign_offs_required AS "signOffsRequired",
         (SELECT count(*) FROM stet.sign_off s WHERE s.claim_id = c.id AND s.voided_at IS NULL)::int AS "signOffsGiven",
         ${iso('c.due_at')} AS "dueAt", ${iso('c.at_risk_at')} AS "atRiskAt",
         ${iso('c.clock_stopped_at')} AS "clockStoppedAt", ${iso('c.answer_due_at')} AS "answerDueAt", ${iso('c.escalated_at')} AS "escalatedAt",
         CASE WHEN a.state = 'released' THEN 'done' ELSE ${CLOCK} END AS clock,
         a.state <> 'released' AND ${CLOCK} = 'late' AS overdue,
         ${iso('c.state_since')} AS "stateSince", ${BLIND} AS blind, ${iso('c.snoozed_until')} AS "snoozedUntil", c.snooze_reason AS "snoozeReason",
         o.place, coalesce(${iso('c.due_at')}, 'infinity') AS "dueKey"
    FROM stet.claim c
    JOIN stet.article a ON a.id = c.article_id
    JOIN stet.desk d ON d.id = c.desk_id
    LEFT JOIN stet.person pa ON pa.id = c.assignee_id
    LEFT JOIN stet.person ps ON ps.id = c.second_checker_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('block', o.block, 'start', o.start_offset, 'end', o.end_offset, 'exact', o.exact,
             'inconsistency', CASE WHEN o.differs IS NOT NULL THEN json_build_object('was', o.was, 'why', o.differs, 'accepted', o.accepted_by IS NOT NULL) END) ORDER BY o.ordinal) AS list,
             -- Story order: block, offset, then number; claims without a place come last.
             (coalesce(min(o.block) FILTER (WHERE o.ordinal = 0), 99999)::bigint * 10000000
               + coalesce(min(o.start_offset) FILTER (WHERE o.ordinal = 0), 0))::text AS place
        FROM stet.occurrence o
       WHERE o.claim_id = c.id AND o.revision_id = (
         SELECT r.id FROM stet.revision r WHERE r.article_id = c.article_id AND r.state = 'split' ORDER BY r.number DESC LIMIT 1)
    ) o ON true`;

function present({ place: _place, dueKey: _dueKey, ...row }: Row): ClaimSummary {
  const claim = { ...row, blocker: blockerOf(row) };
  return row.blind ? hideFirstCheck(claim) : claim;
}

export const visibleClaims = (viewer: string): Filter => new Filter(viewer, onViewersDesk('c.desk_id'));

/** Claims that pass a filter, the most urgent first. */
export async function claimList(sql: Sql, filter: Filter, limit: number): Promise<ClaimSummary[]> {
  const rows = await sql<Row>(
    `${SUMMARY} ${filter.where} ORDER BY coalesce(c.due_at, 'infinity'), c.id LIMIT ${filter.value(limit)}`,
    filter.parameters,
  );
  return rows.map(present);
}

export interface ClaimQuery {
  readonly states: readonly string[];
  readonly assignee: string | undefined;
  readonly desk: string | undefined;
  readonly article: string | undefined;
  readonly due: 'overdue' | 'at_risk' | 'today' | 'any' | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** `GET /claims`: by due time. */
export async function claimPage(sql: Sql, viewer: string, query: ClaimQuery) {
  const filter = visibleClaims(viewer);
  if (query.states.length > 0) filter.and(`c.state = ANY(${filter.value(query.states)}::text[])`);
  if (query.desk) filter.and(`${filter.value(query.desk)} IN (d.slug, d.id::text)`);
  if (query.article) filter.and(`c.article_id = ${filter.value(query.article)}`);
  if (query.assignee === 'me') filter.and('$1::uuid IN (c.assignee_id, c.second_checker_id)');
  else if (query.assignee)
    filter.and(`lower(${filter.value(query.assignee)}) IN (pa.id::text, lower(pa.email)) AND NOT ${BLIND}`);
  if (query.due === 'overdue') filter.and(`${CLOCK} = 'late'`);
  if (query.due === 'at_risk') filter.and(`${CLOCK} = 'at_risk'`);
  if (query.due === 'today') filter.and("c.due_at < now() + interval '24 hours' AND c.blocker IS NOT NULL");
  if (query.cursor) {
    const [due, id] = readCursor(query.cursor, [STAMP, UUID]);
    filter.and(
      `(date_trunc('milliseconds', coalesce(c.due_at, 'infinity')), c.id) > (${filter.value(due)}::timestamptz, ${filter.value(id)}::uuid)`,
    );
  }
  const rows = await sql<Row>(
    `${SUMMARY} ${filter.where}
     ORDER BY date_trunc('milliseconds', coalesce(c.due_at, 'infinity')), c.id LIMIT ${filter.value(query.limit + 1)}`,
    filter.parameters,
  );
  return toPage(rows, query.limit, (row) => [row.dueKey, row.id], present);
}

/** `GET /articles/:id/claims`: in story order. */
export async function claimsOfArticle(
  sql: Sql,
  viewer: string,
  article: string,
  page: { limit: number; cursor: string | undefined },
) {
  const filter = visibleClaims(viewer);
  filter.and(`c.article_id = ${filter.value(article)}`);
  const place = 'coalesce(o.place, $2)::bigint'.replace('$2', "'999999999999999'");
  if (page.cursor) {
    const [at, number] = readCursor(page.cursor, [NUMBER, NUMBER]);
    filter.and(`(${place}, c.number) > (${filter.value(at)}::bigint, ${filter.value(number)}::int)`);
  }
  const rows = await sql<Row>(
    `${SUMMARY} ${filter.where} ORDER BY ${place}, c.number LIMIT ${filter.value(page.limit + 1)}`,
    filter.parameters,
  );
  return toPage(rows, page.limit, (row) => [row.place ?? '999999999999999', row.number], present);
}

type Detail = Pick<
  Claim,
  'hints' | 'match' | 'evidence' | 'signOffs' | 'queries' | 'wording' | 'leaseToken' | 'leaseExpiresAt'
>;

/** A claim with its history; what may be done with it is the domain's to say. */
export async function claimDetail(
  sql: Sql,
  viewer: string,
  id: string,
): Promise<Omit<Claim, 'availableActions'> | null> {
  if (!isUuid(id)) return null;
  const filter = visibleClaims(viewer);
  const [summary] = await claimList(sql, filter.and(`c.id = ${filter.value(id)}`), 1);
  const detail = first(
    await sql<Detail>(
      `SELECT c.wording, CASE WHEN c.assignee_id = $1 THEN c.lease_token END AS "leaseToken",
              ${iso('c.lease_expires_at')} AS "leaseExpiresAt",
              ${EVIDENCE_OF_CLAIM} AS evidence,
              CASE WHEN c.match_pending THEN (
                SELECT json_build_object('revision', r.number, 'candidates', json_agg(json_build_object(
                         'block', k.block, 'start', k.start_offset, 'end', k.end_offset, 'exact', k.exact,
                         'prefix', k.prefix, 'suffix', k.suffix) ORDER BY k.ordinal))
                  FROM stet.candidate_place k JOIN stet.revision r ON r.id = k.revision_id
                 WHERE k.claim_id = c.id AND NOT k.also GROUP BY r.number ORDER BY r.number DESC LIMIT 1) END AS match,
              coalesce((SELECT json_agg(json_build_object(
                  'kind', h.kind, 'says', h.says,
                  'other', CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'number', o.number, 'exact', o.exact) END)
                  ORDER BY h.kind, o.number)
                FROM stet.claim_hint h LEFT JOIN stet.claim o ON o.id = h.other_id
               WHERE h.claim_id = c.id AND h.revision_id = (
                 SELECT r.id FROM stet.revision r WHERE r.article_id = c.article_id AND r.state = 'split' ORDER BY r.number DESC LIMIT 1)
              ), '[]') AS hints,
              ${SIGN_OFFS_OF_CLAIM} AS "signOffs",
              ${QUERIES_OF_CLAIM} AS queries
         FROM stet.claim c WHERE c.id = $2`,
      [viewer, id],
    ),
  );
  if (!summary || !detail) return null;
  return { ...summary, ...(summary.blind ? hideDetail(detail) : detail) };
}
