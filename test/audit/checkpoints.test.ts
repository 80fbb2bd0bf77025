import { openCheckpoint } from '@stet/audit';
import {
  CheckpointSigner,
  auditHead,
  openDatabase,
  openSigningFolder,
  read,
  rotateKey,
  runSigner,
} from '@stet/persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../support/cluster.js';
import { populate } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { PostgresUnitOfWork } from '@stet/persistence';

let database: TestDatabase;
let app: DataSource;
let signing: DataSource;
let folder: string;
const keys = () => openSigningFolder(folder, 'stet.example/audit');
const signer = () => new CheckpointSigner(signing, keys());
const grow = (desk: string) => populate(new PostgresUnitOfWork(app), desk, {});
/** As somebody with the whole database in hand. */
async function asOwner(statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(`SET session_replication_role = replica; ${statement}`).finally(() => client.end());
}

beforeEach(async () => {
  database = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'stet-signer-'));
  app = await openDatabase(database.appUrl, { name: 'test', max: 2 });
  signing = await openDatabase(database.ownerUrl, { name: 'test-signer', max: 1, role: 'stet_signer' });
  await grow('one');
});
afterEach(async () => {
  await app.destroy();
  await signing.destroy();
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('signed checkpoints', () => {
  it('say how far the log is, once for each size', async () => {
    const mine = signer();
    const size = await mine.sign();
    expect(await mine.sign()).toBeNull();
    expect(await signer().sign()).toBeNull();
    const head = await read(app, auditHead);
    expect(openCheckpoint(head.checkpoint ?? '', ...keys().vkeys)).toMatchObject({
      size,
      origin: 'stet.example/audit',
    });
    expect(size).toBe(head.size);
    await grow('two');
    expect(await mine.sign()).toBeGreaterThan(size ?? 0);
  });

  it('are signed with two keys while one follows the other', async () => {
    await signer().sign();
    const [old = ''] = keys().vkeys;
    const added = await rotateKey(signing, folder, 'stet.example/audit');
    await grow('two');
    await signer().sign();
    const { checkpoint } = await read(app, auditHead);
    expect(keys().vkeys).toEqual([old, added.vkey]);
    for (const vkey of keys().vkeys) expect(openCheckpoint(checkpoint ?? '', vkey).size).toBeGreaterThan(1);
  });

  it('name no new key where the log is not what was signed', async () => {
    await signer().sign();
    await asOwner(
      `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), 'desk', 'disk')::bytea WHERE seq = 1`,
    );
    await expect(rotateKey(signing, folder, 'stet.example/audit')).rejects.toThrow('not signed');
    expect(keys().vkeys).toHaveLength(1);
  });

  it.each([
    [
      'an entry was changed',
      `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), 'desk', 'disk')::bytea WHERE seq = 1`,
    ],
    ['the log was cut', 'DELETE FROM audit.entry WHERE seq = (SELECT max(seq) FROM audit.entry)'],
    ['the log and its checkpoints were cut', 'DELETE FROM audit.entry; DELETE FROM audit.checkpoint'],
    [
      'a checkpoint was changed',
      `UPDATE audit.checkpoint SET note = replace(note, E'/audit\\n', E'/other\\n')`,
    ],
  ])('are refused where %s', async (_, statement) => {
    await signer().sign();
    await asOwner(statement);
    await expect(signer().sign()).rejects.toThrow();
  });

  it('cannot be written by the application, nor changed by the signer', async () => {
    await signer().sign();
    const forge = `INSERT INTO audit.checkpoint (size, note) VALUES (99, 'x')`;
    await expect(app.query(forge)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query('SET ROLE stet_signer')).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      'DELETE FROM audit.checkpoint',
      `UPDATE audit.checkpoint SET note = 'x'`,
      'DELETE FROM audit.entry',
      'SELECT * FROM audit.payload',
      'SELECT * FROM stet.claim',
    ])
      await expect(signing.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('are made by a signer that runs', async () => {
    const errors: unknown[] = [];
    const running = await runSigner(database.ownerUrl, keys(), (error) => errors.push(error));
    await eventually('a first checkpoint', async () => (await read(app, auditHead)).checkpoint);
    await running.close();
    expect(errors).toEqual([]);
  });
});
