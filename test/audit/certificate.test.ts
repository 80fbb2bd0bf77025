import { formatVkey, verifyTlogProof } from '@stet/audit';
import { CertificateMaker, CheckpointSigner, openDatabase, openSigningFolder } from '@stet/persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { UseCaseDesk } from '../support/use-case-desk.js';

/** A sign-off's certificate convinces whoever has the key alone, and is given to those who may see the claim. */
let desk: UseCaseDesk;
let folder: string;
let claim: string;
const keys = () => openSigningFolder(folder, 'stet.example/audit');
beforeAll(async () => {
  desk = await UseCaseDesk.open({ ed: ['editor'], pia: ['checker'], quin: ['checker'], wri: ['author'] });
  folder = mkdtempSync(join(tmpdir(), 'stet-signer-'));
  const article = await desk.article('wri', ['one has 14,300 inhabitants'], ['wri']);
  claim = await desk.claim(article, 1);
  await desk.propose(claim, 'pia', 'ed');
  await desk.act('quin', claim, 'sign-off', { verdict: 'accurate' });
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

async function sign(): Promise<void> {
  const source = await openDatabase(desk.databases.ownerUrl, { name: 'test', max: 1, role: 'stet_signer' });
  await new CheckpointSigner(source, keys()).sign();
  await source.destroy();
}

const asOwner = async (statement: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: desk.databases.ownerUrl });
  await owner.connect();
  await owner.query(`SET session_replication_role = replica; ${statement}`).finally(() => owner.end());
};

it('waits for a checkpoint, then proves the sign-off, and still does under later ones', async () => {
  const maker = new CertificateMaker(desk.source);
  expect(await maker.ofClaim(desk.idOf('ed'), claim)).toEqual({ items: [], waiting: 1 });
  await sign();
  for (const round of [1, 2]) {
    const made = await maker.ofClaim(desk.idOf('ed'), claim);
    expect(made).toMatchObject({ items: [{ person: desk.idOf('quin') }], waiting: 0 });
    const { entry } = verifyTlogProof(made?.items[0]?.proof ?? '', ...keys().vkeys);
    expect(JSON.parse(entry.toString())).toMatchObject({
      seq: made?.items[0]?.seq,
      entry: { action: 'claim.sign-off', claim, actor: { id: desk.idOf('quin') } },
    });
    await desk.article('wri', [`two is ${round} metres long`]);
    await sign();
  }
});

it('convinces nobody who holds another key', async () => {
  const made = await new CertificateMaker(desk.source).ofClaim(desk.idOf('ed'), claim);
  const other = formatVkey('stet.example/audit', generateKeyPairSync('ed25519').publicKey);
  expect(() => verifyTlogProof(made?.items[0]?.proof ?? '', other)).toThrow('not signed');
});

it('is not given to whoever may not see the claim', async () => {
  const maker = new CertificateMaker(desk.source);
  expect(await maker.ofClaim('00000000-0000-7000-8000-000000000000', claim)).toBeNull();
  expect(await maker.ofClaim(desk.idOf('ed'), 'no claim')).toBeNull();
});

it('is not made out of a log that is no longer what was signed', async () => {
  await asOwner(
    `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), '"accurate"', '"misleading"')::bytea WHERE claim = '${claim}'`,
  );
  await expect(new CertificateMaker(desk.source).ofClaim(desk.idOf('ed'), claim)).rejects.toMatchObject({
    code: 'log_disagrees',
  });
});
