import { readConfig, type Config } from '@stet/config';
import { PostgresUnitOfWork, openDatabase } from '@stet/persistence';
import { openDataFolder, startPostgres } from '@stet/runtime';
import type { DataSource } from 'typeorm';

/** The desk's database, opened directly: no login is needed by whoever holds the machine. */
export interface OperatorDesk {
  readonly config: Config;
  readonly source: DataSource;
  readonly uow: PostgresUnitOfWork;
}

export interface Database {
  readonly appUrl: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** DATABASE_URL, or the embedded cluster of the data folder: used where it runs, started for a moment where it does not. */
export async function openCluster(config: Config): Promise<Database> {
  if (config.databaseUrl)
    return {
      appUrl: config.databaseUrl,
      ownerUrl: config.migrateDatabaseUrl ?? config.databaseUrl,
      close: () => Promise.resolve(),
    };
  const postgres = await startPostgres(openDataFolder(config.dataDir));
  const { appUrl, ownerUrl, found } = postgres;
  return { appUrl, ownerUrl, close: () => (found ? Promise.resolve() : postgres.stop()) };
}

export async function withDesk<T>(work: (desk: OperatorDesk) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const cluster = await openCluster(config);
  try {
    const source = await openDatabase(cluster.appUrl, { name: 'stet-cli', max: 2 });
    try {
      return await work({ config, source, uow: new PostgresUnitOfWork(source) });
    } finally {
      await source.destroy();
    }
  } finally {
    await cluster.close();
  }
}
