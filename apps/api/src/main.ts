import 'reflect-metadata';
import { ConfigError, loopbackUrl, readConfig } from '@stet/config';
import { Intake, ThreadedExtractor } from '@stet/engine';
import { armFailpoints } from '@stet/application';
import { Argon2PasswordHash, PostgresUnitOfWork, openBlobFolder, openDatabase } from '@stet/persistence';
import { join } from 'node:path';
import { openChangeFeed } from './change-feed.js';
import { buildServer } from './http/server.js';

/** For answers that are under way when the api is told to stop: a lock may be waited for this long. */
const LAST_ANSWERS_MS = 8_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  armFailpoints(config.failpoints);
  if (!config.databaseUrl)
    throw new ConfigError(['DATABASE_URL is not set; `npm start` brings a database of its own.']);
  const database = await openDatabase(config.databaseUrl, { name: 'stet-api' });
  const changes = openChangeFeed(config.databaseUrl);
  const intake = new Intake();
  const extractor = new ThreadedExtractor();
  let url = config.publicUrl ?? loopbackUrl(config.host, config.port);
  const app = await buildServer({
    config,
    database,
    uow: new PostgresUnitOfWork(database),
    passwords: new Argon2PasswordHash(),
    changes,
    intake,
    extractor,
    blobs: openBlobFolder(join(config.dataDir, 'evidence')),
    publicUrl: () => url,
  });
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  url = config.publicUrl ?? loopbackUrl(config.host, port);
  process.send?.({ type: 'listening', url, port });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // What is being asked is answered first; event streams never end by themselves, and a reader who hangs is cut off.
    changes.end();
    const late = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_ANSWERS_MS);
    await app.close();
    clearTimeout(late);
    await changes.close();
    await intake.close();
    await extractor.close();
    await database.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop());
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || (error instanceof Error && 'code' in error);
  process.stderr.write(
    `${known ? sentenceOf(error) : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${process.env['PORT'] ?? '3000'} is taken by another program; set PORT to a free one, or to 0.`;
  return error.message;
}
