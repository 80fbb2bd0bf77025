import { CLAIM_MOVES, blockerOf, type GateClaim } from '@stet/domain';
import type { Sql } from '../sql.js';
import { inSql, type Invariant } from './invariant.js';

interface Step {
  claim: string;
  version: number;
  action: string;
  role: string | null;
  from: Axes | null;
  to: Axes;
}
type Axes = Record<'state' | 'verdict' | 'edit' | 'legal', string | null>;

const same = (a: Axes | null, b: Axes | null): boolean =>
  (['state', 'verdict', 'edit', 'legal'] as const).every((axis) => a?.[axis] === b?.[axis]);

const PERSONAL = new Set(['assignee', 'second_checker']);

/** What is wrong with one recorded step, judged by the table; null is nothing. */
function faultOf(step: Step, before: Axes | null): string | null {
  const move = CLAIM_MOVES.find((m) => `claim.${m.action}` === step.action);
  if (!move) return 'no such move';
  if (!same(step.from, before)) return 'does not start where the last step ended';
  const from: readonly string[] = move.from;
  if (!from.includes(step.from?.state ?? 'none')) return `not allowed from ${step.from?.state ?? 'none'}`;
  const to: readonly string[] = move.to;
  const stays = to.includes('same') && step.to.state === step.from?.state;
  if (!stays && !to.includes(step.to.state ?? '')) return `must not end in ${step.to.state}`;
  const by: readonly string[] = move.by;
  const roles = step.role?.split(',') ?? ['system'];
  const byRole = by.some(
    (party) => roles.includes(party) || (PERSONAL.has(party) && roles.includes('checker')),
  );
  // A claim added by hand is born and queued on behalf of the person who added it.
  return byRole || step.action === 'claim.add' ? null : `not for ${roles.join(', ')}`;
}

/** Folds every claim's audit entries through the table and compares the end with the claim as it stands. */
async function replay(sql: Sql): Promise<string[]> {
  const steps = await sql<Step>(
    `SELECT e.claim, e.claim_version AS version, e.action, b.j#>>'{entry,actor,role}' AS role, b.j#>'{entry,from}' AS "from", b.j#>'{entry,to}' AS "to"
       FROM audit.entry e CROSS JOIN LATERAL (SELECT convert_from(e.body, 'UTF8')::jsonb AS j) b
      WHERE e.claim IS NOT NULL AND e.claim_version IS NOT NULL ORDER BY e.claim, e.claim_version`,
  );
  const claims = await sql<Axes & { id: string; version: number }>(
    'SELECT id, version, state, verdict, edit, legal FROM stet.claim',
  );
  const faults: string[] = [];
  const ends = new Map<string, { version: number; axes: Axes }>();
  for (const step of steps) {
    const before = ends.get(step.claim);
    const fault = faultOf(step, before?.axes ?? null);
    if (fault) faults.push(`claim ${step.claim} version ${step.version} ${step.action}: ${fault}`);
    ends.set(step.claim, { version: step.version, axes: step.to });
  }
  for (const claim of claims) {
    const end = ends.get(claim.id);
    if (!end || end.version !== claim.version || !same(end.axes, claim))
      faults.push(`claim ${claim.id} is not what its entries say`);
  }
  return faults.slice(0, 20);
}

async function staleGates(sql: Sql): Promise<string[]> {
  const claims = await sql<GateClaim & { id: string; blocker: string | null }>(
    'SELECT id, state, verdict, edit, legal, inconsistent, match_pending AS "matchPending", blocker FROM stet.claim',
  );
  return claims
    .filter((claim) => (blockerOf(claim)?.code ?? null) !== claim.blocker)
    .map((claim) => `claim ${claim.id} says ${claim.blocker ?? 'free'}, the rule says otherwise`);
}

export const WORKFLOW_INVARIANTS: readonly Invariant[] = [
  inSql(
    'I-01',
    'A claim’s version counts its entries, without a gap.',
    `SELECT 'claim ' || c.id || ' has version ' || c.version || ' and ' || count(e.seq) || ' entries' AS offender
       FROM stet.claim c LEFT JOIN audit.entry e ON e.claim = c.id AND e.claim_version IS NOT NULL
      GROUP BY c.id HAVING count(e.seq) <> c.version OR max(e.claim_version) <> c.version`,
  ),
  {
    id: 'I-02',
    promise: 'Every claim is the fold of its entries, each step a row of the table.',
    offenders: replay,
  },
  inSql(
    'I-06',
    'Nobody signed off what they had a hand in.',
    `SELECT 'sign-off ' || s.id || ' by a contributor (' || x.kind || ')' AS offender
       FROM stet.sign_off s JOIN stet.claim c ON c.id = s.claim_id
       JOIN (SELECT claim_id, person_id, kind FROM stet.contribution
             UNION ALL SELECT k.id, w.person_id, 'wrote_text' FROM stet.claim k JOIN stet.article_writer w USING (article_id)) x
         ON x.claim_id = s.claim_id AND x.person_id = s.person_id
      WHERE s.voided_at IS NULL`,
  ),
  inSql(
    'I-07',
    'A signed-off claim has enough distinct signers of one verdict, after the last proposal, or a named override.',
    `SELECT 'claim ' || c.id || ' is signed off by too few or for another verdict' AS offender
       FROM stet.claim c LEFT JOIN stet.sign_off s ON s.claim_id = c.id AND s.voided_at IS NULL
      WHERE c.state = 'signed_off' GROUP BY c.id
     HAVING NOT coalesce(bool_or(s.by_override), false)
        AND (count(DISTINCT s.person_id) < c.sign_offs_required OR NOT coalesce(bool_and(s.verdict = c.verdict), false)
             OR min(s.claim_version) <= (SELECT max(e.claim_version) FROM audit.entry e WHERE e.claim = c.id AND e.action IN ('claim.propose', 'claim.rule')))`,
  ),
  {
    id: 'I-12a',
    promise: 'What a claim does to the gate is what the rule says.',
    offenders: staleGates,
  },
  inSql(
    'I-12b',
    'An article is cleared exactly while nothing is in the way, something was signed off, and no correction waits for a text or a note.',
    `SELECT 'article ' || a.id || ' is ' || a.state || ' with ' || n.blocking || ' blockers' AS offender
       FROM stet.article a CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE c.blocker IS NOT NULL) AS blocking, count(*) FILTER (WHERE c.state = 'signed_off') AS signed
           FROM stet.claim c WHERE c.article_id = a.id) n
      WHERE a.state IN ('in_review', 'cleared') AND (a.state = 'cleared') <> (n.blocking = 0 AND n.signed > 0
        AND NOT EXISTS (SELECT FROM stet.correction x WHERE x.article_id = a.id AND x.state = 'open' AND x.with_text
                         AND (x.revision = a.revision OR x.note IS NULL)))`,
  ),
  inSql(
    'I-15',
    'A claim in a checker’s hands has a holder and a lease that has not long run out.',
    `SELECT 'claim ' || c.id || ' is held without a live lease' AS offender FROM stet.claim c
      WHERE c.state IN ('assigned', 'checking')
        AND (c.assignee_id IS NULL OR c.lease_token IS NULL OR c.lease_expires_at < now() - interval '2 minutes')`,
  ),
  inSql(
    'I-15b',
    'Who holds a part of a claim is whom its one open assignment names.',
    `SELECT 'claim ' || c.id || ' is in hands that no assignment names' AS offender
       FROM stet.claim c CROSS JOIN LATERAL (
         VALUES ('check', c.assignee_id, c.state IN ('assigned', 'checking')),
                ('second', c.second_checker_id, c.state = 'proposed')) h(part, person, held)
      WHERE h.held AND h.person IS NOT NULL AND ARRAY[h.person] IS DISTINCT FROM ARRAY(
        SELECT g.person_id FROM stet.assignment g WHERE g.claim_id = c.id AND g.part = h.part AND g.ended_at IS NULL)`,
  ),
  inSql(
    'I-26',
    'Each open query to the author has exactly one clock, and no clock runs out unheard.',
    `SELECT 'claim ' || c.id || ' is ' || c.state || ' with ' || count(q.id) || ' open queries' AS offender
       FROM stet.claim c LEFT JOIN stet.author_query q ON q.claim_id = c.id AND q.closed_at IS NULL
      GROUP BY c.id HAVING count(q.id) <> (CASE WHEN c.state = 'awaiting_author' THEN 1 ELSE 0 END)
     UNION ALL
     SELECT 'claim ' || c.id || ' is ' || c.state || ' and its clock ' || CASE WHEN c.answer_due_at IS NULL THEN 'runs' ELSE 'stands still' END
       FROM stet.claim c WHERE (c.state = 'awaiting_author') <> (c.answer_due_at IS NOT NULL)
     UNION ALL
     SELECT 'claim ' || c.id || ' has a clock that nobody will hear'
       FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
      WHERE a.state IN ('in_review', 'cleared') AND c.remind_at IS NULL
        AND (c.answer_due_at IS NOT NULL OR (c.due_at IS NOT NULL AND c.blocker IS NOT NULL AND c.escalated_at IS NULL))
     UNION ALL
     SELECT 'claim ' || c.id || ' rang long ago and nobody heard it'
       FROM stet.claim c WHERE c.remind_at < now() - interval '5 minutes'`,
  ),
];
