import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateQueue } from '../../dist/libs/jobs/src/index.js';
import { migrate } from '../../dist/libs/persistence/src/index.js';
import { startPostgres, startRedis } from '../../dist/libs/runtime/src/index.js';

const withDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** One cluster and one Redis for all; each test file clones its database from the migrated template. */
export default async function setup() {
  if (process.env.STET_TEST_ADMIN_URL) return;
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  const postgres = await startPostgres(folder, ['fsync=off', 'full_page_writes=off', 'max_connections=300']);
  const redis = await startRedis(folder);
  globalThis.stetTestParts = { folder, postgres, redis };
  process.env.STET_TEST_ADMIN_URL = withDatabase(postgres.ownerUrl, 'postgres');
  process.env.STET_TEST_APP_URL = postgres.appUrl;
  if (redis) process.env.STET_TEST_REDIS_URL = redis.url;
  const client = new pg.Client({ connectionString: process.env.STET_TEST_ADMIN_URL });
  await client.connect();
  await client.query('CREATE DATABASE stet_template');
  await client.end();
  const template = withDatabase(postgres.ownerUrl, 'stet_template');
  await migrate(template);
  await migrateQueue(template);
}
