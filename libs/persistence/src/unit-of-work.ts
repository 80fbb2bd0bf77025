import type { DataSource } from 'typeorm';
import { failpoint, type Tx, type UnitOfWork } from '@stet/application';
import { sqlOf, type Sql } from './sql.js';
import { openTx } from './transaction.js';

const ATTEMPTS = 3;
/** Serialisation failure and deadlock: the database chose a loser, who may simply try again. */
const RETRY = new Set(['40001', '40P01']);

/** SQLSTATE of a database error, or null. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error.code;
  return 'driverError' in error ? sqlState(error.driverError) : null;
}

/** READ COMMITTED; rules rest on row locks and constraints, not on the isolation level. */
export class PostgresUnitOfWork implements UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** `sql` reads through the same transaction, so that an answer shows what is about to be committed. */
  async run<T>(work: (tx: Tx, sql: Sql) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRY.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  private async once<T>(work: (tx: Tx, sql: Sql) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      const sql = sqlOf(runner);
      const result = await work(openTx(sql), sql);
      failpoint('before-commit');
      await runner.commitTransaction();
      failpoint('after-commit');
      return result;
    } catch (error) {
      // A connection that is gone cannot roll back; the database does it by itself.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
