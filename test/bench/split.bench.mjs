import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addDesk, addPerson, splitRevision, submitArticle } from '../../dist/libs/application/src/index.js';
import { extractArticle } from '../../dist/libs/extraction/src/index.js';
import {
  Argon2PasswordHash,
  PostgresUnitOfWork,
  checkInvariants,
  migrate,
  openDatabase,
  readSnapshot,
} from '../../dist/libs/persistence/src/index.js';
import { startPostgres } from '../../dist/libs/runtime/src/index.js';

// The job that splits a revision, on a real database: what the engine takes, and what writing its claims takes.
const SIZES = [10_000, 100_000, 1_000_000];
const sentence = (i) =>
  `In ${1900 + (i % 100)} the town of Eastcliff built ${i} houses on the northern shore of the bay, says its own register. `;
const textOf = (size) =>
  Array.from({ length: Math.ceil(size / 100) }, (_, i) => sentence(i) + (i % 5 === 4 ? '\n\n' : ''))
    .join('')
    .slice(0, size);

const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
const postgres = await startPostgres(folder, ['fsync=off', 'full_page_writes=off']);
const named = (name) => Object.assign(new URL(postgres.ownerUrl), { pathname: `/${name}` }).href;
let source;
try {
  const owner = new pg.Client({ connectionString: named('postgres') });
  await owner.connect();
  await owner.query('CREATE DATABASE split');
  await owner.end();
  await migrate(named('split'));
  const app = Object.assign(new URL(postgres.appUrl), { pathname: '/split' }).href;
  source = await openDatabase(app, { name: 'bench' });
  const uow = new PostgresUnitOfWork(source);
  await uow.run((tx) => addDesk(tx, 'demo', 'The demo desk'));
  const person = { email: 'editor@demo.stet', name: 'editor', password: 'password-of-editor' };
  await uow.run((tx) =>
    addPerson(tx, new Argon2PasswordHash(), { ...person, desk: 'demo', roles: ['editor'], demo: true }),
  );
  const [{ id }] = await source.query('SELECT id FROM stet.person');
  const caller = { person: id, via: 'cli', requestId: id };
  console.log('characters   claims   engine s   writing s   claims a second');
  for (const size of SIZES) {
    const article = await uow.run((tx) =>
      submitArticle(tx, caller, { desk: 'demo', format: 'text', content: textOf(size), authors: [] }),
    );
    const [{ revision }] = await source.query(
      'SELECT id AS revision FROM stet.revision WHERE article_id = $1',
      [article.id],
    );
    let engine = 0;
    const extractor = {
      extract: async (...args) => {
        const start = performance.now();
        const found = extractArticle(...args);
        engine = performance.now() - start;
        return found;
      },
    };
    const start = performance.now();
    await uow.run((tx) => splitRevision(tx, extractor, { article: article.id, revision }));
    const writing = (performance.now() - start - engine) / 1000;
    const [{ n }] = await source.query('SELECT count(*)::int AS n FROM stet.claim WHERE article_id = $1', [
      article.id,
    ]);
    const row = [size, n, (engine / 1000).toFixed(2), writing.toFixed(2), Math.round(n / writing)];
    console.log(row.map((value, i) => String(value).padStart([10, 9, 11, 12, 18][i])).join(''));
  }
  const broken = await readSnapshot(source, checkInvariants);
  console.log(`invariants broken: ${broken.length}`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await source?.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
