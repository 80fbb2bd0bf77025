import { verifyLog } from '@stet/audit';
import {
  CheckpointSigner,
  PostgresUnitOfWork,
  openDatabase,
  openSigningFolder,
  sealedEntries,
} from '@stet/persistence';
import { openCheckpoint } from '@stet/audit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, copyOf, type TestDatabase } from '../support/cluster.js';
import { populate } from '../support/desk.js';

/** I-22: what was copied away and restored elsewhere is held against a checkpoint that was kept outside. */
const dropped: TestDatabase[] = [];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-signer-'));
});
afterAll(async () => {
  for (const database of dropped) await database.drop();
  rmSync(folder, { recursive: true });
});

const kept = (database: TestDatabase): TestDatabase => {
  dropped.push(database);
  return database;
};

async function grow(database: TestDatabase, desk: string): Promise<void> {
  const source = await openDatabase(database.appUrl, { name: 'test', max: 2 });
  await populate(new PostgresUnitOfWork(source), desk, { [`${desk}-ed`]: ['editor'] });
  await source.destroy();
}

async function sign(database: TestDatabase): Promise<string> {
  const source = await openDatabase(database.ownerUrl, { name: 'test', max: 1, role: 'stet_signer' });
  await new CheckpointSigner(source, openSigningFolder(folder, 'stet.example/audit')).sign();
  await source.destroy();
  return openSigningFolder(folder, 'stet.example/audit').latest ?? '';
}

async function verified(database: TestDatabase, note: string) {
  const head = openCheckpoint(note, ...openSigningFolder(folder, 'x').vkeys);
  const source = await openDatabase(database.appUrl, { name: 'test', max: 2 });
  async function* lines() {
    for await (const { body } of sealedEntries(source)) yield Buffer.from(`${body}\n`);
  }
  const result = await verifyLog(lines(), { heads: [head] });
  await source.destroy();
  return result;
}

it('verifies a restored copy against the last checkpoint held outside, and no older copy', async () => {
  const original = kept(await cloneDatabase());
  await grow(original, 'one');
  const older = kept(await copyOf(original));
  await grow(original, 'two');
  const note = await sign(original);
  await grow(original, 'three');
  const restored = kept(await copyOf(original));

  const whole = await verified(restored, note);
  expect(whole).toMatchObject({ ok: true, firstBad: null });
  expect(whole.size).toBeGreaterThan(whole.proven);
  expect((await verified(older, note)).firstBad).toMatchObject({ code: 'too_short' });

  // The copy goes on as a desk of its own, and the signer that knows the note signs on.
  await grow(restored, 'four');
  expect(await sign(restored)).not.toBe(note);
});
