import { differingFigures } from '@stet/domain';
import type { AboutClaim } from '@stet/application';
import { first, type Sql } from '../sql.js';

/** Claims that share this much of their wording, and every figure, state the same fact for the purpose of who checks it. */
const SAME_FACT = 0.75;

interface Row {
  beat: string | null;
  language: string | null;
  exact: string;
  topics: (string | null)[];
  sources: (string | null)[];
  checkedBefore: string[];
  gaveBack: string[];
  ranOut: string[];
}

const whoEnded = (cause: string, since = ''): string =>
  `ARRAY(SELECT DISTINCT g.person_id::text FROM stet.assignment g WHERE g.claim_id = c.id AND g.part = 'check'
          AND g.end_cause = '${cause}' ${since})`;
const TODAY = "AND g.ended_at > clock_timestamp() - interval '1 day'";

const said = (texts: readonly (string | null)[]): string[] => texts.filter((t) => t !== null);

/** What the assignment policy wants to know of a claim: its subject, and who had to do with it before. */
export async function aboutClaim(sql: Sql, claim: string): Promise<AboutClaim> {
  const row = first(
    await sql<Row>(
      `SELECT a.beat, r.language, c.exact, ARRAY[a.beat, a.title, c.exact, c.restated] AS topics,
              ARRAY[c.speaker, c.exact] || ARRAY(SELECT e.source FROM stet.evidence e WHERE e.claim_id = c.id)
                || ARRAY(SELECT e.url FROM stet.evidence e WHERE e.claim_id = c.id) AS sources,
              ${whoEnded('done')} AS "checkedBefore", ${whoEnded('gave_back', TODAY)} AS "gaveBack", ${whoEnded('ran_out', TODAY)} AS "ranOut"
         FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
         LEFT JOIN stet.revision r ON r.article_id = a.id AND r.number = a.revision
        WHERE c.id = $1`,
      [claim],
    ),
  );
  if (!row) throw new Error(`there is no claim ${claim}`);
  const alike = await sql<{ exact: string; person: string }>(
    `SELECT o.exact, g.person_id AS person FROM stet.claim c
       JOIN stet.claim o ON o.desk_id = c.desk_id AND o.id <> c.id AND o.exact % c.exact AND similarity(o.exact, c.exact) >= ${SAME_FACT}
       JOIN stet.assignment g ON g.claim_id = o.id AND g.part = 'check' AND coalesce(g.end_cause, 'done') = 'done'
      WHERE c.id = $1 ORDER BY g.at DESC LIMIT 20`,
    [claim],
  );
  const { beat, language, checkedBefore, gaveBack, ranOut } = row;
  return {
    beat,
    language,
    subject: { topics: said(row.topics), sources: said(row.sources) },
    checkedBefore,
    checkedSameFact: alike
      .filter((other) => differingFigures(row.exact, other.exact).length === 0)
      .map((other) => other.person),
    gaveBack,
    ranOut,
  };
}
