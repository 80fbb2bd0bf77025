export { openDataFolder, readJson, secretOf, writeJson } from './data-folder.js';
export { connectPostgres, startPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
export { lockFolder, runningDesk, type RunningDesk } from './folder-lock.js';
export { portRefusal } from './process.js';
export { startRedis, type LocalRedis } from './redis-server.js';
export { RuntimeProblem } from './runtime-problem.js';
