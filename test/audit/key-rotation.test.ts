import { formatVkey, openCheckpoint } from '@stet/audit';
import {
  CheckpointSigner,
  checkInvariants,
  openDatabase,
  openSigningFolder,
  readSnapshot,
} from '@stet/persistence';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { stet } from '../support/stet.js';
import { UseCaseDesk } from '../support/use-case-desk.js';

/** A log changes its key; whoever was given the first one alone still verifies what comes after, offline. */
let desk: UseCaseDesk;
let folder: string;
let oldKey: string;
let newKey: string;
let exported: string;

const signer = () => join(folder, 'signer');
const keys = () => openSigningFolder(signer(), 'stet.example/audit');
const operator = (...args: string[]) =>
  stet(args, {
    env: {
      DATABASE_URL: desk.databases.appUrl,
      STET_SIGNER_DATABASE_URL: desk.databases.ownerUrl,
      STET_DATA_DIR: folder,
      PUBLIC_URL: 'http://127.0.0.1:1',
    },
  });
async function sign(): Promise<void> {
  const source = await openDatabase(desk.databases.ownerUrl, { name: 'test', max: 1, role: 'stet_signer' });
  await new CheckpointSigner(source, keys()).sign();
  await source.destroy();
}
const verify = (log: string, ...vkeys: string[]) =>
  stet(['audit', 'verify', log, ...vkeys.flatMap((vkey) => ['--vkey', vkey])]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-rotation-'));
  desk = await UseCaseDesk.open({ ed: ['editor'], wri: ['author'] });
  await desk.article('wri', ['one has 14,300 inhabitants'], ['wri']);
  await sign();
  [oldKey = ''] = keys().vkeys;
  const rotated = await operator('audit', 'rotate-key');
  expect(rotated).toMatchObject({ code: 0, err: expect.stringContaining('names the key') });
  newKey = rotated.out.trim();
  await desk.article('wri', ['two is 400 metres long']);
  await sign();
  // The period is over: the older key is put away, and the newer signs alone.
  const [oldest = ''] = readdirSync(signer()).filter((name) => name.endsWith('.pem'));
  rmSync(join(signer(), oldest));
  await desk.article('wri', ['three opened in 1987']);
  await sign();
  exported = join(folder, 'out');
  expect((await operator('audit', 'export', exported)).code).toBe(0);
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const notes = (from: string) =>
  readdirSync(join(from, 'checkpoints'))
    .sort()
    .map((name) => join(from, 'checkpoints', name));

/** A copy of the export with something done to it. */
function copied(change: (copy: string) => void): string {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(exported, copy, { recursive: true });
  change(copy);
  return join(copy, 'log.jsonl');
}

it('is signed by the old key, then by both, then by the new one', () => {
  const signed = notes(exported).map((file) => {
    const note = readFileSync(file, 'utf8');
    return [oldKey, newKey].map((vkey) => {
      try {
        return openCheckpoint(note, vkey).size > 0;
      } catch {
        return false;
      }
    });
  });
  expect(signed).toEqual([
    [true, false],
    [true, false],
    [true, true],
    [false, true],
  ]);
  expect(keys().vkeys).toEqual([newKey]);
});

it('verifies by the old key alone, and says which entry led to the new one', async () => {
  const { code, out, err } = await verify(join(exported, 'log.jsonl'), oldKey);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(newKey);
  expect(out).toContain('The log verifies');
  expect(out).not.toContain('No signed checkpoint');
});

it('verifies by the new key alone, which says nothing of notes before it', async () => {
  expect(await verify(join(exported, 'log.jsonl'), newKey)).toMatchObject({ code: 0 });
});

it('is refused where no checkpoint of the old key covers the entry that names the new one', async () => {
  const log = copied((copy) => {
    for (const file of notes(copy).slice(1, 3)) rmSync(file);
  });
  const { code, err } = await verify(log, oldKey);
  expect(code).toBe(8);
  expect(err).toMatch(/Entry \d+ names a further key, but no checkpoint/);
});

it('is refused where the covering checkpoint is not of this log', async () => {
  const log = copied((copy) => {
    const [, , both = ''] = notes(copy);
    for (const file of notes(copy).slice(0, 3)) if (file !== both) rmSync(file);
    const note = readFileSync(both, 'utf8');
    writeFileSync(
      both,
      note.replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) - 1}\n`),
    );
  });
  expect((await verify(log, oldKey)).code).toBe(8);
});

it('is refused where the entry names another key than the old one signed for', async () => {
  const mine = formatVkey('stet.example/audit', generateKeyPairSync('ed25519').publicKey);
  const log = copied((copy) => {
    const file = join(copy, 'log.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"vkey":"${newKey}"`, `"vkey":"${mine}"`));
  });
  const { code, err } = await verify(log, oldKey);
  expect(code).toBe(8);
  expect(err).toContain('names another key than was signed');
});

it('is written by the signer alone, which may write nothing else, and breaks no promise', async () => {
  await expect(desk.source.query("SELECT audit.add_key('a', 'b')")).rejects.toMatchObject({
    driverError: { code: '42501' },
  });
  const owner = new pg.Client({ connectionString: desk.databases.ownerUrl });
  await owner.connect();
  try {
    await owner.query('SET ROLE stet_signer');
    await expect(owner.query("INSERT INTO audit.draft (entry) VALUES ('{}')")).rejects.toMatchObject({
      code: '42501',
    });
  } finally {
    await owner.end();
  }
  expect(await readSnapshot(desk.source, checkInvariants)).toEqual([]);
});
