import type { Sql } from '../sql.js';

/** A promise of the product as a check that finds whatever breaks it; nothing found means that it holds. */
export interface Invariant {
  readonly id: string;
  readonly promise: string;
  /** Sentences that name what breaks the promise, a few at most. Checks that read whole texts read one article's alone where it is named. */
  readonly offenders: (sql: Sql, article?: string) => Promise<readonly string[]>;
}

/** An invariant in SQL: rows with one text column `offender`. */
export const inSql = (id: string, promise: string, query: string): Invariant => ({
  id,
  promise,
  offenders: async (sql) =>
    (await sql<{ offender: string }>(`SELECT offender FROM (${query}) broken LIMIT 20`)).map(
      (row) => row.offender,
    ),
});
