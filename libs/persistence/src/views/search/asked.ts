import { Invalid } from '@stet/domain';
import { first, type Sql } from '../../sql.js';

/** What was asked, as the database looks for it. */
export interface Asked {
  /** A tsquery. */
  readonly query: string;
  /** The words something may be spelled like; none where the person was exact. */
  readonly spelled: readonly string[];
}

/** More words than these make no spelling clearer, and each is looked up. */
const MOST_SPELLED = 5;

/** Words of three letters and more, the longest first. Quotes and a minus ask for the words themselves. */
const spelledIn = (q: string): string[] =>
  /"|(^|\s)-/.test(q)
    ? []
    : [...new Set(q.match(/[\p{L}\p{N}]{3,}/gu))]
        .toSorted((a, b) => b.length - a.length)
        .slice(0, MOST_SPELLED);

const noWords = (message: string): Invalid =>
  new Invalid('no_words', message, { errors: [{ pointer: '/q', code: 'no_words', message }] });

/**
 * Reads what a person typed as a web search is read: it never fails on odd input. The words count as they are and by
 * their English stems, and the last one as a beginning, so that an answer comes while somebody still types.
 * @throws Invalid where no word is left, or only words that are to be missing
 */
export async function readAsked(sql: Sql, q: string): Promise<Asked> {
  const row = first(
    await sql<{ query: string; said: boolean; findable: boolean }>(
      `WITH read AS (SELECT websearch_to_tsquery('simple', $1) AS plain, websearch_to_tsquery('english', $1) AS stems),
       begun AS (
         SELECT stems, CASE WHEN plain::text LIKE '%''' AND $1 ~ '[[:alnum:]]{3}$' THEN (plain::text || ':*')::tsquery ELSE plain END AS plain
           FROM read)
       SELECT (plain || stems)::text AS query, numnode(plain) > 0 AS said, querytree(plain) NOT IN ('', 'T') AS findable
         FROM begun`,
      [q],
    ),
  );
  if (!row?.said) throw noWords('There is no word in this to search for.');
  if (!row.findable) throw noWords('Say a word that should be there, not only what should not.');
  return { query: row.query, spelled: spelledIn(q) };
}
