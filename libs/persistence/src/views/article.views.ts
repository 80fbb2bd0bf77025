import {
  CLAIM_STATES,
  articleBlockerOf,
  blockerOf,
  type ClaimState,
  type Edit,
  type Legal,
  type PublicationFacts,
  type Verdict,
} from '@stet/domain';
import type { Article, BoardFilter, Gate, Person, Revision, RevisionChanges } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { isUuid } from '../uuid.js';
import { BLOCKS } from '../stores/block.rows.js';
import { BLIND } from './blind.js';
import { publishes, wantedClaims } from './board.fragment.js';
import { UUID, readCursor, toPage } from './cursor.js';
import { CLOCK, Filter, iso, onViewersDesk, personJson } from './fragments.js';
import { NOTES_OF_ARTICLE, PUBLICATION_FACTS } from './publication.fragment.js';

type Counts = Record<ClaimState, number>;
type Row = Omit<ArticleView, 'counts'> & { counts: Partial<Counts> };
/** The contract's article; what may be done with it is the application's to say. */
export type ArticleView = Omit<Article, 'availableActions' | 'retracted'> & {
  readonly facts: PublicationFacts;
  /** The viewer has signed off claims of it, and the sign-offs stand. */
  readonly signed: boolean;
};

const ARTICLE = `
  SELECT a.id, d.slug AS desk, a.title, a.state, a.problem, a.external_id AS "externalId", a.revision, a.hash,
         ${iso('a.publish_at')} AS "publishAt", ${personJson('p')} AS "submittedBy", ${iso('a.submitted_at')} AS "submittedAt",
         ${iso('r.released_at')} AS "releasedAt", ${personJson('rp')} AS "releasedBy", r.override_reason AS "overrideReason",
         coalesce(n.counts, '{}') AS counts, coalesce(n.claims, 0)::int AS claims, coalesce(n.blocking, 0)::int AS blocking,
         CASE WHEN a.state = 'released' THEN 0 ELSE coalesce(n.overdue, 0)::int END AS overdue,
         CASE WHEN a.state = 'released' THEN 0 ELSE coalesce(n.at_risk, 0)::int END AS "atRisk",
         ${NOTES_OF_ARTICLE} AS notes, (SELECT to_json(f) FROM (SELECT ${PUBLICATION_FACTS}) f) AS facts,
         EXISTS (SELECT FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id
                  WHERE c.article_id = a.id AND s.person_id = $1 AND s.voided_at IS NULL) AS signed
    FROM stet.article a
    JOIN stet.desk d ON d.id = a.desk_id
    JOIN stet.person p ON p.id = a.submitted_by
    LEFT JOIN LATERAL (
      SELECT * FROM stet.release l WHERE l.article_id = a.id ORDER BY l.released_at DESC LIMIT 1) r ON true
    LEFT JOIN stet.person rp ON rp.id = r.released_by
    LEFT JOIN LATERAL (
      SELECT json_object_agg(s.state, s.n) AS counts, sum(s.n) AS claims, sum(s.blocking) AS blocking, sum(s.overdue) AS overdue, sum(s.at_risk) AS at_risk
        FROM (SELECT c.state, count(*) AS n, count(*) FILTER (WHERE c.blocker IS NOT NULL) AS blocking,
                     count(*) FILTER (WHERE ${CLOCK} = 'late') AS overdue, count(*) FILTER (WHERE ${CLOCK} = 'at_risk') AS at_risk
                FROM stet.claim c WHERE c.article_id = a.id GROUP BY c.state) s
    ) n ON true`;

export function allStates(counts: Partial<Counts>): Counts {
  const entries = CLAIM_STATES.map((state): [ClaimState, number] => [state, counts[state] ?? 0]);
  return Object.fromEntries(entries) as Counts; // every state is a key: CLAIM_STATES is the whole list
}

const present = (row: Row): ArticleView => ({ ...row, counts: allStates(row.counts) });

export async function articleView(sql: Sql, viewer: string, id: string): Promise<ArticleView | null> {
  if (!isUuid(id)) return null;
  const filter = new Filter(viewer, onViewersDesk('a.desk_id'));
  filter.and(`a.id = ${filter.value(id)}`);
  const row = first(await sql<Row>(`${ARTICLE} ${filter.where}`, filter.parameters));
  return row && present(row);
}

export interface ArticleQuery {
  readonly desk: string | undefined;
  readonly state: string | undefined;
  readonly externalId: string | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Newest first; ids sort by the time they were made. */
export async function articlePage(sql: Sql, viewer: string, query: ArticleQuery) {
  const filter = new Filter(viewer, onViewersDesk('a.desk_id'));
  if (query.desk) filter.and(`${filter.value(query.desk)} IN (d.slug, d.id::text)`);
  if (query.state) filter.and(`a.state = ${filter.value(query.state)}`);
  if (query.externalId) filter.and(`a.external_id = ${filter.value(query.externalId)}`);
  if (query.cursor) filter.and(`a.id < ${filter.value(readCursor(query.cursor, [UUID])[0])}::uuid`);
  const rows = await sql<Row>(
    `${ARTICLE} ${filter.where} ORDER BY a.id DESC LIMIT ${filter.value(query.limit + 1)}`,
    filter.parameters,
  );
  return toPage(rows, query.limit, (row) => [row.id], present);
}

/** What a desk has in hand by publish time, what it released or retracted in the last day, and what it has to say more about; of those, what a filter leaves. */
export async function articlesInHand(
  sql: Sql,
  viewer: string,
  deskId: string,
  asked: BoardFilter,
): Promise<ArticleView[]> {
  const filter = new Filter(viewer, onViewersDesk('a.desk_id'));
  filter.and(`a.desk_id = ${filter.value(deskId)}`);
  filter.and(
    `(a.state <> 'released' OR r.released_at > now() - interval '1 day'
      OR EXISTS (SELECT FROM stet.correction x WHERE x.article_id = a.id
                  AND (x.state = 'open' OR (x.kind = 'retraction' AND x.settled_at > now() - interval '1 day'))))`,
  );
  if (asked.publishes) filter.and(publishes(asked.publishes));
  const wanted = wantedClaims(filter, asked);
  if (wanted) filter.and(`EXISTS (SELECT FROM stet.claim c WHERE c.article_id = a.id AND ${wanted})`);
  const rows = await sql<Row>(
    `${ARTICLE} ${filter.where} ORDER BY coalesce(a.publish_at, 'infinity'), a.id LIMIT 200`,
    filter.parameters,
  );
  return rows.map(present);
}

export async function revisionView(sql: Sql, viewer: string, article: string, number: number) {
  if (!isUuid(article)) return null;
  return first(
    await sql<Revision>(
      `SELECT r.article_id AS article, r.number, r.state, r.hash, r.language, ${iso('r.created_at')} AS "createdAt",
              ${personJson('p')} AS "createdBy", ${BLOCKS} AS blocks, coalesce(r.sentences, '[]') AS sentences
         FROM stet.revision r JOIN stet.article a ON a.id = r.article_id JOIN stet.person p ON p.id = r.created_by
        WHERE ${onViewersDesk('a.desk_id')} AND r.article_id = $2 AND r.number = $3`,
      [viewer, article, number],
    ),
  );
}

export async function changesView(sql: Sql, viewer: string, article: string, number: number) {
  if (!isUuid(article)) return null;
  const row = first(
    await sql<{ changes: RevisionChanges['items'] }>(
      `SELECT coalesce(r.changes, '[]') AS changes FROM stet.revision r JOIN stet.article a ON a.id = r.article_id
        WHERE ${onViewersDesk('a.desk_id')} AND r.article_id = $2 AND r.number = $3`,
      [viewer, article, number],
    ),
  );
  return row && { article, from: number - 1, to: number, items: row.changes };
}

interface BlockingRow {
  claim: string;
  number: number;
  exact: string;
  state: ClaimState;
  verdict: Verdict | null;
  edit: Edit;
  legal: Legal;
  inconsistent: number;
  matchPending: boolean;
  holder: Person | null;
  since: string;
}

/** The gate as it stands: each claim in the way with who holds it and since when. */
export async function gateView(sql: Sql, viewer: string, id: string): Promise<Gate | null> {
  const article = await articleView(sql, viewer, id);
  if (!article) return null;
  const rows = await sql<BlockingRow>(
    `SELECT c.id AS claim, c.number, c.exact, c.state, c.verdict, c.edit, c.legal, c.inconsistent, c.match_pending AS "matchPending",
            CASE WHEN c.state <> 'proposed' AND ${BLIND} THEN NULL ELSE ${personJson('h')} END AS holder, ${iso('c.state_since')} AS since
       FROM stet.claim c
       LEFT JOIN stet.person h ON h.id = CASE WHEN c.state = 'proposed' THEN c.second_checker_id ELSE c.assignee_id END
      WHERE ${onViewersDesk('c.desk_id')} AND c.article_id = $2 AND c.blocker IS NOT NULL
      ORDER BY c.number`,
    [viewer, id],
  );
  const blockers: Gate['blockers'] = rows.flatMap(
    ({ state, verdict, edit, legal, inconsistent, matchPending, ...row }) => {
      const blocker = blockerOf({ state, verdict, edit, legal, inconsistent, matchPending });
      return blocker ? [{ ...row, ...blocker }] : [];
    },
  );
  const whole = articleBlockerOf({
    split: article.hash !== null,
    signedOff: article.counts.signed_off,
    needsText: article.facts.needsText,
    needsNote: article.facts.needsNote,
  });
  if (whole)
    blockers.unshift({ claim: null, number: null, exact: null, ...whole, holder: null, since: null });
  if (article.state === 'failed')
    blockers.unshift({
      claim: null,
      number: null,
      exact: null,
      code: 'split_failed',
      reason: article.problem ?? 'The text could not be split into claims.',
      holder: null,
      since: null,
    });
  return { open: blockers.length === 0, revision: article.revision, hash: article.hash, blockers };
}
