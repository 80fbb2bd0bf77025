import type { ClaimState, DeskRole } from '@stet/domain';
import type { BoardFilter, Dashboard } from '@stet/contract';
import { first, type Sql } from '../sql.js';
import { allStates, articlesInHand } from './article.views.js';
import { claimList, visibleClaims } from './claim.views.js';
import { matchesView } from './board.view.js';
import { loadView } from './checkers.view.js';
import { CLOCK, iso, onViewersDesk, viewerIs } from './fragments.js';

export interface DeskView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly roles: DeskRole[];
  /** IANA name; everybody on the desk reads the same clock. */
  readonly timeZone: string;
}

/** The desks a person works on, with their roles there. */
export const desksOf = (sql: Sql, viewer: string): Promise<DeskView[]> =>
  sql<DeskView>(
    `SELECT d.id, d.slug, d.name, json_agg(m.role ORDER BY m.role) AS roles, d.policy->>'timeZone' AS "timeZone"
       FROM stet.desk d JOIN stet.membership m ON m.desk_id = d.id
      WHERE m.person_id = $1 GROUP BY d.id ORDER BY d.name, d.id`,
    [viewer],
  );

export async function deskFor(sql: Sql, viewer: string, slugOrId: string): Promise<DeskView | null> {
  return (await desksOf(sql, viewer)).find((d) => d.slug === slugOrId || d.id === slugOrId) ?? null;
}

interface UserView {
  id: string;
  name: string;
  email: string;
  roles: DeskRole[];
  openClaims: number;
}

const IN_HAND = `(SELECT count(*) FROM stet.claim c WHERE c.assignee_id = p.id AND c.desk_id = m.desk_id
   AND c.state IN ('assigned', 'checking', 'awaiting_author'))::int`;

/** The people of a desk, by name. */
export const usersOf = (sql: Sql, viewer: string, deskId: string): Promise<UserView[]> =>
  sql<UserView>(
    `SELECT p.id, p.name, p.email, json_agg(m.role ORDER BY m.role) AS roles, ${IN_HAND} AS "openClaims"
       FROM stet.membership m JOIN stet.person p ON p.id = m.person_id
      WHERE m.desk_id = $2 AND ${onViewersDesk('m.desk_id')} AND p.disabled_at IS NULL
      GROUP BY p.id, m.desk_id ORDER BY p.name, p.id`,
    [viewer, deskId],
  );

type Tiles = Dashboard['tiles'];

/** The wall of a desk in one look. */
export async function dashboardView(
  sql: Sql,
  viewer: string,
  desk: DeskView,
  asked: BoardFilter = {},
): Promise<
  Omit<Dashboard, 'articles' | 'queue'> & {
    articles: Awaited<ReturnType<typeof articlesInHand>>;
    queue: Omit<Dashboard['queue'], 'backend'>;
  }
> {
  const live = "a.state <> 'released'";
  const counted = await sql<{ state: ClaimState; n: number }>(
    `SELECT c.state, count(*)::int AS n FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
      WHERE c.desk_id = $1 AND ${live} GROUP BY c.state`,
    [desk.id],
  );
  const tiles = first(
    await sql<Tiles & { now: string }>(
      `SELECT count(*) FILTER (WHERE c.blocker IS NOT NULL)::int AS open,
              count(*) FILTER (WHERE ${CLOCK} = 'late')::int AS overdue,
              count(*) FILTER (WHERE ${CLOCK} = 'at_risk')::int AS "atRisk",
              count(*) FILTER (WHERE c.state = 'awaiting_author')::int AS "awaitingAuthor",
              count(*) FILTER (WHERE c.state = 'disputed')::int AS disputed,
              count(*) FILTER (WHERE c.state = 'queued')::int AS unassigned, ${iso('now()')} AS now
         FROM stet.claim c JOIN stet.article a ON a.id = c.article_id WHERE c.desk_id = $1 AND ${live}`,
      [desk.id],
    ),
  );
  if (!tiles) throw new Error('a count always gives a row');
  const { now, ...figures } = tiles;
  const load = await loadView(sql, desk.id);
  const late = visibleClaims(viewer);
  late.and(`c.desk_id = ${late.value(desk.id)} AND ${CLOCK} = 'late' AND ${live}`);
  const alerts = await sql<Dashboard['alerts'][number]>(
    `SELECT t.id, t.kind, t.text, ${iso('t.at')} AS at, t.claim_id AS claim, t.article_id AS article
       FROM stet.alert t WHERE t.desk_id = $2 AND ${viewerIs('t.desk_id', 'desk_head', 'auditor', 'editor', 'admin')}
        AND t.at > now() - interval '7 days' ORDER BY t.at DESC LIMIT 50`,
    [viewer, desk.id],
  );
  const overrides = first(
    await sql<Dashboard['overrides']>(
      `SELECT (SELECT count(*) FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id
                WHERE c.desk_id = $1 AND s.by_override AND s.at > now() - interval '7 days')::int AS claims,
              (SELECT count(*) FROM stet.release r JOIN stet.article a ON a.id = r.article_id
                WHERE a.desk_id = $1 AND r.override_reason IS NOT NULL AND r.released_at > now() - interval '7 days')::int AS releases`,
      [desk.id],
    ),
  );
  const queue = first(
    await sql<{ pending: number; dead: number }>(
      `SELECT count(*) FILTER (WHERE state = 'pending')::int AS pending, count(*) FILTER (WHERE state = 'dead')::int AS dead
         FROM stet.outbox WHERE desk_id = $1 AND state <> 'done'`,
      [desk.id],
    ),
  );
  return {
    desk: desk.slug,
    name: desk.name,
    now,
    tiles: figures,
    articles: await articlesInHand(sql, viewer, desk.id, asked),
    matches: await matchesView(sql, viewer, desk.id, asked),
    claims: allStates(Object.fromEntries(counted.map((row) => [row.state, row.n]))),
    load,
    late: await claimList(sql, late, 50),
    alerts,
    overrides: overrides ?? { claims: 0, releases: 0 },
    queue: queue ?? { pending: 0, dead: 0 },
  };
}
