import { CheckpointSigner, openDatabase, openSigningFolder } from '@stet/persistence';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { OTHER_PROGRAMS } from '../support/other-programs.js';
import { stet } from '../support/stet.js';
import {
  claimsOf,
  everybody,
  gateOf,
  personIn,
  propose,
  queueTheRest,
  signOff,
  submit,
} from '../support/walk.js';

/** What the desk's routes hand out convinces programs that are not ours, and our own verifier offline. */
interface Item {
  readonly seq: number;
  readonly claim: string | null;
  readonly proof: string;
}

let desk: TestDesk;
let folder: string;
let vkey: string;
let people: Record<string, Client>;
let article: string;
let claim: string;
let certificate: { hash: string; release: number | null; items: readonly Item[] };
let exported: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-served-'));
  desk = await TestDesk.open('postgres');
  people = await everybody(desk);
  const editor = personIn(people, 'editor');
  article = await submit(editor, 'The harbour wall was built in 1904.', { authors: ['author@demo.stet'] });
  await queueTheRest(people, article);
  for (const { id, state } of await claimsOf(editor, article)) {
    if (state === 'dismissed') continue;
    claim = id;
    await propose(people, id);
    await signOff(people, id);
  }
  const { hash } = await gateOf(editor, article);
  const released = await editor.post(`/articles/${article}/release`, { revisionHash: hash });
  expect(released).toMatchObject({ status: 200 });
  const signing = await openDatabase(desk.databases.ownerUrl, {
    name: 'test',
    max: 1,
    role: 'stet_signer',
  });
  const keys = openSigningFolder(join(folder, 'signer'), 'stet.example/audit');
  [vkey = ''] = keys.vkeys;
  await new CheckpointSigner(signing, keys).sign();
  await signing.destroy();
  certificate = (await editor.get<typeof certificate>(`/articles/${article}/revisions/1/certificate`)).body;
  exported = join(folder, 'exported');
  mkdirSync(exported);
  const tar = await fetch(`${desk.url}/api/v1/audit/export`, {
    headers: { cookie: personIn(people, 'auditor').cookie },
  });
  expect(tar.headers.get('content-type')).toBe('application/x-tar');
  const unpacked = spawnSync('tar', ['x', '-C', exported], { input: Buffer.from(await tar.arrayBuffer()) });
  expect(unpacked.stderr.toString()).toBe('');
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

it('certifies every sign-off of a revision and its release, verified offline', async () => {
  expect(certificate.items.length).toBeGreaterThan(1);
  expect(certificate.items.at(-1)).toMatchObject({ seq: certificate.release, claim: null });
  const file = join(folder, 'revision.json');
  writeFileSync(file, JSON.stringify(certificate));
  const verify = (name: string) => stet(['audit', 'verify-certificate', name, '--vkey', vkey]);
  const { code, out } = await verify(file);
  expect(code).toBe(0);
  for (const said of [certificate.hash, claim, 'released it (article.released)']) expect(out).toContain(said);
  writeFileSync(file, JSON.stringify(certificate).replace(certificate.hash, '0'.repeat(64)));
  expect(await verify(file)).toMatchObject({ code: 8, err: expect.stringContaining('another text') });
});

it('is given for no other revision, and not to people of other desks', async () => {
  for (const number of ['2', '0', 'x', '99999999999'])
    expect(
      (await personIn(people, 'editor').get(`/articles/${article}/revisions/${number}/certificate`)).status,
    ).toBe(404);
});

it('serves an export that our own verifier takes', async () => {
  const held = join(folder, 'held.note');
  const note = await personIn(people, 'editor').get<string>('/.well-known/stet/checkpoint');
  writeFileSync(held, note.body);
  const log = join(exported, 'log.jsonl');
  const ran = await stet(['audit', 'verify', log, '--checkpoint', held, '--vkey', vkey]);
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('The log verifies') });
});

/** Folders as the other programs read them: each proof of a route, each also with something done to it, and the export. */
async function folders(): Promise<{ readonly root: string; readonly expected: string[] }> {
  const root = mkdtempSync(join(folder, 'cross-'));
  const expected: string[] = [];
  const put = (name: string, files: Record<string, string>, verdict: 'ok' | 'bad') => {
    mkdirSync(join(root, name));
    for (const [file, text] of Object.entries({ vkey, ...files }))
      writeFileSync(join(root, name, file), text);
    expected.push(`${name} ${verdict}`);
  };
  const served = (await personIn(people, 'editor').get<{ items: Item[] }>(`/claims/${claim}/certificate`))
    .body;
  const proofs = [...served.items, ...certificate.items].map(({ proof }) => proof);
  expect(proofs.length).toBeGreaterThan(2);
  for (const [i, proof] of proofs.entries()) {
    put(`served-${i}`, { proof }, 'ok');
    const [title = '', extra = '', index = '', ...rest] = proof.split('\n');
    const entry = Buffer.from(extra.slice(6), 'base64').toString();
    const forged = Buffer.from(
      entry.replace('"accurate"', '"misleading"').replace('"via":"web"', '"via":"cli"'),
    );
    put(
      `forged-${i}`,
      { proof: [title, `extra ${forged.toString('base64')}`, index, ...rest].join('\n') },
      'bad',
    );
    put(`cut-${i}`, { proof: [title, extra, index, ...rest.slice(1)].join('\n') }, 'bad');
    put(`size-${i}`, { proof: proof.replace(/\n(\d+)\n(?=[A-Za-z0-9+/]{43}=\n\n)/, '\n9999\n') }, 'bad');
  }
  const [newest = ''] = readdirSync(join(exported, 'checkpoints')).reverse();
  const note = readFileSync(join(exported, 'checkpoints', newest), 'utf8');
  const whole = { older: note, newer: note, consistency: '', proof: proofs[0] ?? '' };
  put('export', whole, 'ok');
  put('export-touched', whole, 'bad');
  for (const name of ['export', 'export-touched'])
    for (const file of ['log.jsonl', 'payloads.jsonl']) cpSync(join(exported, file), join(root, name, file));
  const log = join(root, 'export-touched', 'log.jsonl');
  writeFileSync(log, readFileSync(log, 'utf8').replace('"via":"web"', '"via":"cli"'));
  return { root, expected: expected.sort() };
}

for (const { name, isHere, verdicts } of OTHER_PROGRAMS)
  (isHere ? it : it.skip)(
    `what the routes hand out is judged the same by ${name}`,
    async () => {
      const { root, expected } = await folders();
      expect(verdicts(root)).toEqual(expected);
    },
    180_000,
  );
