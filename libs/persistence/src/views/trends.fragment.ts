/** `$1` desk, `$2` and `$3` the first and the last day, `$4` the time zone, `$5` the step (hour or day). */
export const BEGIN = '($2::date::timestamp AT TIME ZONE $4)';
export const END = '(($3::date + 1)::timestamp AT TIME ZONE $4)';

/** The parts of a sealed entry; OFFSET 0: it is read once a row, not once a part. */
const parts = (entry: string): string => `CROSS JOIN LATERAL (
  SELECT b#>>'{from,state}' AS was, b#>>'{to,state}' AS state, b#>>'{to,verdict}' AS verdict
    FROM (SELECT convert_from(${entry}.body, 'UTF8')::jsonb->'entry' AS b OFFSET 0) read OFFSET 0)`;

/** An entry of a claim that changed its state. */
const changed = (e: string): string => `${e}.state IS NOT NULL AND ${e}.state IS DISTINCT FROM ${e}.was`;

/**
 * What the figures of a range are made of. The log is read between its two days alone; what was the case before is
 * looked up claim by claim, for the claims of articles that were in hand within the range.
 * - `steps`: the hours or days; `local` as the desk’s clock names it, `t`: when its stock is counted, its end or now.
 * - `here`: what was done to claims. `changes`: where that changed a state, with the change before, `since`.
 * - `away`: when articles were out of hand, released. `stays`: how long each claim was in each state.
 */
export const FIGURES = `
  steps AS (
    SELECT s.local, s.local AT TIME ZONE $4 AS at, least(lead(s.local) OVER (ORDER BY s.local) AT TIME ZONE $4, now()) AS t
      FROM generate_series($2::date::timestamp, ($3::date + 1)::timestamp, ('1 ' || $5)::interval) AS s(local)),
  here AS MATERIALIZED (
    SELECT e.seq, e.at, date_trunc($5, e.at AT TIME ZONE $4) AS local, e.action, e.claim, e.claim_version AS version, e.actor,
           p.was, p.state, p.verdict
      FROM audit.entry e ${parts('e')} p
     WHERE e.desk = $1 AND e.claim IS NOT NULL AND e.at >= ${BEGIN} AND e.at < ${END}),
  changes AS MATERIALIZED (
    SELECT h.*, lag(h.at) OVER claims AS before, row_number() OVER claims AS nth, lead(h.at) OVER claims AS until
      FROM here h WHERE ${changed('h')} WINDOW claims AS (PARTITION BY h.claim ORDER BY h.seq)),
  publications AS (
    SELECT e.article, e.at, e.action, lead(e.at) OVER (PARTITION BY e.article ORDER BY e.seq) AS until FROM audit.entry e
     WHERE e.desk = $1 AND e.at < ${END}
       AND e.action IN ('article.released', 'article.released-with-override', 'article.restored', 'article.reopened')),
  away AS MATERIALIZED (
    SELECT article, at, coalesce(until, 'infinity') AS until FROM publications WHERE action <> 'article.reopened'),
  stays AS (
    SELECT claim, state, at AS since, coalesce(until, 'infinity') AS until FROM changes
    UNION ALL
    SELECT claim, was, '-infinity', at FROM changes WHERE nth = 1 AND was IS NOT NULL
    UNION ALL
    SELECT c.id, CASE WHEN c.state_since < ${BEGIN} THEN c.state ELSE (
             SELECT p.state FROM audit.entry e ${parts('e')} p
              WHERE e.claim = c.id AND e.claim_version IS NOT NULL AND e.at < ${BEGIN} AND p.state IS NOT NULL
              ORDER BY e.claim_version DESC LIMIT 1) END, '-infinity', 'infinity'
      FROM stet.article a JOIN stet.claim c ON c.article_id = a.id
     WHERE a.desk_id = $1 AND a.submitted_at < ${END}
       AND NOT EXISTS (SELECT FROM away w WHERE w.article = a.id AND w.at < ${BEGIN} AND w.until >= ${END})
       AND NOT EXISTS (SELECT FROM changes h WHERE h.claim = c.id))`;

/** When a claim `h` of `changes` came into the state that it left. */
export const SINCE = `coalesce(h.before, (
  SELECT e.at FROM audit.entry e ${parts('e')} p
   WHERE e.claim = h.claim AND e.claim_version < h.version AND ${changed('p')}
   ORDER BY e.claim_version DESC LIMIT 1))`;
