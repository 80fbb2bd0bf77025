import { attachEvidence, nameReader, submitArticle } from '@stet/application';
import { verifyLogBytes } from '@stet/audit';
import { CheckpointSigner, openDatabase, openSigningFolder, writeExport } from '@stet/persistence';
import { createReadStream, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PayloadFile } from '../../apps/cli/src/pure/payload-file.js';
import { populate } from '../support/desk.js';
import { splitHere } from '../support/line-extractor.js';
import { UseCaseDesk } from '../support/use-case-desk.js';

/** An export holds what its reader may see; what is left out says so in its place, and the log verifies all the same. */
const SECRET = 'canary-source-4be1';
const NOTE = 'canary-note-90c2';
const AWAY = 'canary-away-77d3';
const PLAIN = 'canary-plain-31aa';

let desk: UseCaseDesk;
let folder: string;
let secretEvidence: string;
let blindClaim: string;
let awayPerson: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-readers-'));
  desk = await UseCaseDesk.open({
    ed: ['editor'],
    pia: ['checker'],
    quin: ['checker'],
    rita: ['checker'],
    wri: ['author'],
    aud: ['auditor'],
  });
  await desk.source.query(`UPDATE stet.desk SET policy = policy || '{"blind": true}' WHERE slug = 'home'`);
  const article = await desk.article('wri', ['one has 14,300 inhabitants', 'two opened in 1987'], ['wri']);
  blindClaim = await desk.claim(article, 1);
  await desk.assign('ed', blindClaim, 'pia');
  await desk.act('pia', blindClaim, 'start');
  const attach = async (source: string, confidential: boolean): Promise<string> => {
    await desk.run((tx) =>
      attachEvidence(tx, desk.as('pia'), {
        claim: blindClaim,
        expectedVersion: null,
        evidence: {
          source,
          url: null,
          locator: null,
          quote: source,
          date: null,
          note: source,
          kind: 'primary',
          confidential,
        },
      }),
    );
    const rows: { id: string }[] = await desk.source.query('SELECT id FROM stet.evidence WHERE source = $1', [
      source,
    ]);
    return rows[0]?.id ?? '';
  };
  await attach(PLAIN, false);
  secretEvidence = await attach(SECRET, true);
  await desk.run((tx) => nameReader(tx, desk.as('pia'), { evidence: secretEvidence, user: 'aud@demo.stet' }));
  await desk.act('pia', blindClaim, 'propose', { verdict: 'misleading', note: NOTE });
  // Settled, so that its certificate is everybody's.
  const settled = await desk.claim(article, 2);
  await desk.propose(settled, 'pia', 'ed');
  await desk.act('quin', settled, 'sign-off', { verdict: 'accurate' });
  await populate(desk.uow, 'away', { far: ['author', 'editor'] });
  const [far]: { id: string }[] = await desk.source.query(
    `SELECT id FROM stet.person WHERE email = 'far@demo.stet'`,
  );
  awayPerson = far?.id ?? '';
  const away = await desk.run((tx) =>
    submitArticle(
      tx,
      { person: awayPerson, via: 'web', requestId: 'test' },
      { desk: 'away', format: 'text', content: `${AWAY} is 400 metres long`, authors: [] },
    ),
  );
  await splitHere(desk.uow, away.id);
  const signing = await openDatabase(desk.databases.ownerUrl, {
    name: 'test',
    max: 1,
    role: 'stet_signer',
  });
  await new CheckpointSigner(signing, openSigningFolder(join(folder, 'signer'), 'stet.example/audit')).sign();
  await signing.destroy();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

async function exportFor(reader: string | null) {
  const target = mkdtempSync(join(folder, 'out-'));
  const made = await writeExport(desk.source, target, reader);
  const text = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => readFileSync(join(found.parentPath, found.name), 'utf8'))
    // A certificate carries its entry in base64.
    .flatMap((said) => [said, ...[...said.matchAll(/^extra (.+)$/gm)].map((m) => atob(m[1] ?? ''))])
    .join('\n');
  const words = new PayloadFile(join(target, 'payloads.jsonl'));
  const result = await verifyLogBytes(createReadStream(join(target, 'log.jsonl')), {
    heads: [{ size: made.size, root: made.root }],
    payloadOf: words.of,
  });
  words.finish();
  return { ...made, text, result, wordsWithheld: words.withheld };
}

it('is whole for whoever holds the database, though without a word of the confidential source', async () => {
  const { result, text, withheld } = await exportFor(null);
  expect(result).toMatchObject({ ok: true, withheld: 0, firstBad: null });
  expect(withheld).toEqual({ entries: 0, words: 0 });
  for (const canary of [NOTE, PLAIN]) expect(text).toContain(canary);
  expect(text).not.toContain(SECRET);
});

it.each(['ed', 'pia', 'quin', 'rita', 'aud'])(
  'has for %s no word of the confidential source and nothing of another desk',
  async (who) => {
    const { result, text, withheld } = await exportFor(desk.idOf(who));
    expect(result).toMatchObject({ ok: true, firstBad: null });
    expect(result.proven).toBe(result.size);
    expect(result.withheld).toBe(withheld.entries);
    expect(withheld.entries).toBeGreaterThan(0);
    for (const canary of [SECRET, AWAY, awayPerson]) expect(text).not.toContain(canary);
    expect(text).toContain('"redacted":"desk"');
  },
);

it('keeps the words about a confidential source from who was not named, and says so', async () => {
  const named = await exportFor(desk.idOf('aud'));
  expect(named.text).toContain(`\\"evidence\\":\\"${secretEvidence}`);
  expect(named.wordsWithheld).toBe(0);
  const other = await exportFor(desk.idOf('ed'));
  // The desk sees that there is such a source, by its number; what is said of it, it does not.
  const said = other.text.split('\n').filter((line) => line.includes(secretEvidence));
  expect(said.filter((line) => line.includes('"payload":'))).toEqual([]);
  expect(other.text).toContain('"redacted":"confidential"');
  expect(other.wordsWithheld).toBe(1);
  expect(other.wordsWithheld).toBe(other.withheld.words);
});

it('shows a blind second checker neither verdict nor note nor name while the first is in hand', async () => {
  for (const who of ['quin', 'rita']) {
    const { text } = await exportFor(desk.idOf(who));
    for (const canary of [NOTE, PLAIN, '"verdict":"misleading"', blindClaim])
      expect({ who, canary, seen: text.includes(canary) }).toEqual({ who, canary, seen: false });
    expect(text).toContain('"redacted":"blind"');
    expect(text).toContain('c2sp.org/tlog-proof');
  }
  for (const who of ['pia', 'aud']) {
    const { text } = await exportFor(desk.idOf(who));
    for (const canary of [NOTE, PLAIN, '"verdict":"misleading"', blindClaim]) expect(text).toContain(canary);
  }
});

it('leaves everything out for whoever reads the log of no desk', async () => {
  const { result, text, certificates } = await exportFor(desk.idOf('wri'));
  expect(result).toMatchObject({ ok: true, withheld: result.size });
  expect(certificates).toBe(0);
  for (const canary of [NOTE, PLAIN, SECRET, desk.idOf('pia')]) expect(text).not.toContain(canary);
});
