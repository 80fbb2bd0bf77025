import type { Sql } from '../sql.js';
import type { Invariant } from './invariant.js';

interface Reference {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly key: string;
}

/** The log outlives what it tells of, so no foreign key binds it; what it names is there all the same. */
const OF_THE_LOG: readonly Reference[] = [
  { child: 'audit.entry', column: 'desk', parent: 'stet.desk', key: 'id' },
  { child: 'audit.entry', column: 'article', parent: 'stet.article', key: 'id' },
  { child: 'audit.entry', column: 'claim', parent: 'stet.claim', key: 'id' },
  { child: 'audit.entry', column: 'actor', parent: 'stet.person', key: 'id' },
];

const declared = (sql: Sql): Promise<Reference[]> =>
  sql<Reference>(
    `SELECT c.conrelid::regclass::text AS child, quote_ident(a.attname) AS column,
            c.confrelid::regclass::text AS parent, quote_ident(k.attname) AS key
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]
      WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND c.connamespace IN ('stet'::regnamespace, 'audit'::regnamespace)
        AND has_table_privilege(c.conrelid, 'SELECT') AND has_table_privilege(c.confrelid, 'SELECT')
      ORDER BY 1, 2`,
  );

const undeclared = (sql: Sql): Promise<{ offender: string }[]> =>
  sql(
    `SELECT a.attrelid::regclass || '.' || a.attname || ' refers to nothing that is declared' AS offender
       FROM pg_attribute a JOIN pg_class r ON r.oid = a.attrelid
      WHERE r.relnamespace IN ('stet'::regnamespace, 'audit'::regnamespace) AND r.relkind IN ('r', 'p')
        AND a.attname LIKE '%\\_id' AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = a.attrelid AND a.attnum = ANY (c.conkey))`,
  );

/** Foreign keys are looked through too: whoever holds the database can write past them. */
async function dangling(sql: Sql): Promise<string[]> {
  const faults = (await undeclared(sql)).map((row) => row.offender);
  const all = [...(await declared(sql)), ...OF_THE_LOG].map(
    ({ child, column, parent, key }) =>
      `SELECT '${child}.${column} ' || x.${column} || ' is not there' AS offender FROM ${child} x
        WHERE x.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${parent} y WHERE y.${key} = x.${column})`,
  );
  const rows = await sql<{ offender: string }>(
    `SELECT offender FROM (${all.join(' UNION ALL ')}) broken LIMIT 20`,
  );
  return [...faults, ...rows.map((row) => row.offender)];
}

export const REFERENCE_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I-27',
    promise: 'Every id that names something else names something that is there.',
    offenders: dangling,
  },
];
