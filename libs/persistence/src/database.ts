import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/index.js';
import { sqlOf, type Sql } from './sql.js';

const SESSION = [
  '-c statement_timeout=30000',
  '-c lock_timeout=5000',
  '-c idle_in_transaction_session_timeout=60000',
  // A word with two letters changed places is still that word to whoever searches.
  '-c pg_trgm.word_similarity_threshold=0.4',
].join(' ');

/**
 * The application's connections, `max` at most; `name` is what an operator sees in pg_stat_activity. Whoever logs in,
 * works as a role that owns nothing and cannot touch the audit log.
 */
export async function openDatabase(
  url: string,
  options: { readonly max?: number; readonly name: string; readonly role?: 'stet_app' | 'stet_signer' },
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName: options.name,
    logging: false,
    extra: {
      options: `-c role=${options.role ?? 'stet_app'} ${SESSION}`,
      max: options.max ?? 10,
      // Waiting for a free connection is waiting too: whoever asks shall hear within seconds that the desk is busy.
      connectionTimeoutMillis: 3_000,
    },
    // A connection that breaks while idle is dropped by the pool; the next caller gets a new one.
    poolErrorHandler: () => undefined,
  });
  return source.initialize();
}

/** A read outside a transaction: one connection, given back at the end. */
export async function read<T>(source: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work(sqlOf(runner));
  } finally {
    await runner.release();
  }
}

/** Several reads of one and the same moment. */
export async function readSnapshot<T>(source: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    return await work(sqlOf(runner));
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

/** Applies what is missing, as the owner. Returns the names of the migrations that ran. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'stet-migrate',
    logging: false,
    migrations: MIGRATIONS,
    migrationsTableName: 'stet_migration',
    extra: { max: 2, connectionTimeoutMillis: 10_000 },
  });
  await source.initialize();
  try {
    // Two starting at once: the second waits, then finds nothing to do.
    const runner = source.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock(7305)');
    try {
      const ran = await source.runMigrations({ transaction: 'each' });
      // So that the application can tell whether it is up to date.
      await runner.query('GRANT SELECT ON public.stet_migration TO stet_app');
      return ran.map((m) => m.name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock(7305)');
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

/** Names of migrations the database lacks; empty is up to date. */
export async function missingMigrations(source: DataSource): Promise<readonly string[]> {
  const done = await read(source, (sql) =>
    sql<{ name: string }>('SELECT name FROM public.stet_migration').catch(() => []),
  );
  return MIGRATIONS.map((m) => m.name).filter((name) => !done.some((d) => d.name === name));
}
