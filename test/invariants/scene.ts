import { addDesk, notify, queryAuthor, releaseArticle, sha256 } from '@stet/application';
import { CheckpointSigner, checkInvariants, openDatabase, openSigningFolder } from '@stet/persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { UseCaseDesk } from '../support/use-case-desk.js';

/** A desk with one of everything, and what a case may break of it. */
export interface Scene {
  readonly article: string;
  readonly released: string;
  readonly signed: string;
  /** Signed off once; the text changed and the sign-off was voided. */
  readonly voided: string;
  /** Signed off, disputed, ruled on and signed off again. */
  readonly ruled: string;
  readonly checking: string;
  readonly asking: string;
  readonly proposed: string;
  readonly queued: string;
  readonly pia: string;
  readonly quin: string;
  readonly auditor: string;
}

export interface Case {
  /** The check that must find it. */
  readonly id: string;
  readonly what: string;
  /** Run as the owner, with triggers off. */
  readonly breaks: (s: Scene) => string;
  /** What the finding must name. */
  readonly names: (s: Scene) => string;
}

export const LINES = [
  'one has 14,300 inhabitants',
  'two is 400 metres long',
  'three opened in 1987',
  'four employs 85 people',
  'five cost 31 million pounds',
  'six was closed in 2009',
  'seven has four lanes',
];

export async function openBrokenDesk() {
  const desk = await UseCaseDesk.open({
    ed: ['editor', 'desk_head'],
    pia: ['checker'],
    quin: ['checker'],
    wri: ['author'],
    auditor: ['auditor'],
  });
  const scene = await play(desk);
  await seal(desk);
  const owner = new pg.Client({ connectionString: desk.databases.ownerUrl });
  await owner.connect();
  return {
    scene,
    /** What the doctor finds once this statement has run; afterwards everything is as it was. */
    findings: async (statement: string) => {
      await owner.query('BEGIN; SET LOCAL session_replication_role = replica');
      try {
        await owner.query(statement);
        return await checkInvariants(
          async (text, values = []) => (await owner.query(text, [...values])).rows,
        );
      } finally {
        await owner.query('ROLLBACK');
      }
    },
    close: async () => {
      await owner.end();
      await desk.close();
    },
  };
}

async function play(desk: UseCaseDesk): Promise<Scene> {
  const article = await desk.article('wri', LINES, ['wri']);
  const [one, two, three, four, five, six, seven] = await Promise.all(
    LINES.map((_, i) => desk.claim(article, i + 1)),
  );
  if (!one || !two || !three || !four || !five || !six || !seven)
    throw new Error('seven lines are seven claims');
  for (const claim of [one, two]) {
    await desk.propose(claim, 'pia', 'ed');
    await desk.act('quin', claim, 'sign-off', { verdict: 'accurate' });
  }
  await desk.revise(
    'wri',
    article,
    LINES.map((line) => line.replace('400 metres', '410 metres')),
  );
  await desk.assign('ed', three, 'pia');
  await desk.act('pia', three, 'start');
  await desk.assign('ed', four, 'pia');
  await desk.act('pia', four, 'start');
  await desk.run((tx) =>
    queryAuthor(tx, desk.as('pia'), { claim: four, expectedVersion: null, question: 'Who says so?' }),
  );
  await desk.propose(five, 'pia', 'ed');
  await desk.assign('ed', five, 'quin', 'assign-second');
  // Settled once, and back in its checker's hands.
  await desk.propose(seven, 'pia', 'ed');
  await desk.act('quin', seven, 'sign-off', { verdict: 'accurate' });
  await desk.act('wri', seven, 'dispute', { reason: 'It has six lanes now.' });
  await desk.act('ed', seven, 'rule', { verdict: 'inaccurate', reason: 'The register is older.' });
  await desk.act('quin', seven, 'sign-off', { verdict: 'accurate' });
  const released = await desk.article('wri', ['eight was built in 1901']);
  const eight = await desk.claim(released, 1);
  await desk.propose(eight, 'pia', 'ed');
  await desk.act('quin', eight, 'sign-off', { verdict: 'accurate' });
  const { hash } = (await desk.run((tx) => tx.articles.byId(released))) ?? {};
  await desk.run((tx) => releaseArticle(tx, desk.as('ed'), { article: released, revisionHash: hash ?? '' }));
  await desk.run(async (tx) => {
    const home = (await tx.desks.bySlugOrId('home'))?.id ?? '';
    await notify(tx, {
      kind: 'override',
      cause: 'a cause',
      to: [desk.idOf('auditor')],
      text: 'Something was released.',
      desk: home,
      article,
      claim: null,
    });
    await addDesk(tx, 'other', 'Another desk');
    const answer = { status: 200, headers: {}, body: '{}' };
    await tx.idempotency.store(desk.idOf('pia'), 'a-key', sha256('asked'), answer);
  });
  return {
    article,
    released,
    signed: one,
    voided: two,
    ruled: seven,
    checking: three,
    asking: four,
    proposed: five,
    queued: six,
    pia: desk.idOf('pia'),
    quin: desk.idOf('quin'),
    auditor: desk.idOf('auditor'),
  };
}

/** Signs a checkpoint over all there is. */
async function seal(desk: UseCaseDesk): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-signer-'));
  const source = await openDatabase(desk.databases.ownerUrl, { name: 'test', max: 1, role: 'stet_signer' });
  try {
    await new CheckpointSigner(source, openSigningFolder(folder, 'stet.example/audit')).sign();
  } finally {
    await source.destroy();
    rmSync(folder, { recursive: true });
  }
}
