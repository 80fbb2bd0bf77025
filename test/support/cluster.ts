import { randomBytes } from 'node:crypto';
import pg from 'pg';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the tests with npm test`);
  return value;
}

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** A database of its own for one test file, cloned from the migrated template. */
export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

export const cloneDatabase = (): Promise<TestDatabase> => copyFrom('stet_template');

/** A copy as a backup would be, file by file; nobody may be connected to the original. */
export const copyOf = ({ ownerUrl }: TestDatabase): Promise<TestDatabase> =>
  copyFrom(new URL(ownerUrl).pathname.slice(1));

async function copyFrom(original: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await admin(`CREATE DATABASE ${name} TEMPLATE ${original}`);
  return {
    appUrl: withDatabase(required('STET_TEST_APP_URL'), name),
    ownerUrl: withDatabase(required('STET_TEST_ADMIN_URL'), name),
    drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function admin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: required('STET_TEST_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The queue back ends this machine can run; CI must have both. */
export const BACKENDS: readonly ('postgres' | 'redis')[] = process.env['STET_TEST_REDIS_URL']
  ? ['postgres', 'redis']
  : ['postgres'];

export const redisUrl = (): string => required('STET_TEST_REDIS_URL');
