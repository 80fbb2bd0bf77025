import type { Sql } from './sql.js';

/** One statement holds some megabytes at most. */
const ROWS_A_STATEMENT = 1_000;

/** Half a surrogate pair, which JSON would carry into PostgreSQL and PostgreSQL refuses, becomes U+FFFD as it does in a parameter. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** Runs a statement over all rows, which it takes as one JSON array, `$1`, many at a time and in their order. */
export async function inBatches(
  sql: Sql,
  statement: string,
  rows: readonly object[],
  ...more: readonly unknown[]
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const batch = rows.slice(at, at + ROWS_A_STATEMENT);
    await sql(statement, [JSON.stringify(batch, wellFormed), ...more]);
  }
}
