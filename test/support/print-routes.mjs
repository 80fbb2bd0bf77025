// Prints the routes of the built api as JSON, asked from the api itself. DATABASE_URL must be set.
import 'reflect-metadata';
import { routesOf } from '../../dist/apps/api/src/http/policy.js';
import { buildServer } from '../../dist/apps/api/src/http/server.js';
import { readConfig } from '../../dist/libs/config/src/index.js';
import {
  Argon2PasswordHash,
  PostgresUnitOfWork,
  openDatabase,
} from '../../dist/libs/persistence/src/index.js';

const config = readConfig(process.env);
const database = await openDatabase(config.databaseUrl, { name: 'print-routes', max: 1 });
const app = await buildServer({
  config,
  database,
  uow: new PostgresUnitOfWork(database),
  passwords: new Argon2PasswordHash(),
  changes: { subscribe: () => () => undefined },
});
process.stdout.write(JSON.stringify(routesOf(app)));
await app.close();
await database.destroy();
