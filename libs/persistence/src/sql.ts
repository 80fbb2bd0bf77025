import type { QueryRunner } from 'typeorm';

/**
 * Runs one parameterised statement and gives its rows. The row type is what the statement selects; it is stated where
 * the statement is written and nowhere else. TypeORM keeps connections, transactions and migrations (ADR 002).
 */
export type Sql = <Row = Record<string, never>>(
  text: string,
  parameters?: readonly unknown[],
) => Promise<Row[]>;

/** The statements of one connection. */
export const sqlOf =
  (runner: QueryRunner): Sql =>
  async (text, parameters = []) =>
    (await runner.query(text, [...parameters], true)).records;

/** The first row or null. */
export const first = <Row>(rows: readonly Row[]): Row | null => rows[0] ?? null;
