import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Makes BullMQ's own tables in schema `queue`, as the owner, and hands them to the application's role. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'stet-migrate' });
  await client.connect();
  try {
    await runMigrations(client, 'queue');
    await client.query(`
      GRANT ALL ON ALL TABLES IN SCHEMA queue TO stet_app;
      GRANT ALL ON ALL SEQUENCES IN SCHEMA queue TO stet_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA queue TO stet_app;
    `);
  } finally {
    await client.end();
  }
}
