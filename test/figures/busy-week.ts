import { openCorrection, releaseWithOverride } from '@stet/application';
import { UseCaseDesk } from '../support/use-case-desk.js';
import pg from 'pg';

const PEOPLE = {
  ana: ['checker'],
  ben: ['checker'],
  chen: ['checker'],
  ed: ['editor'],
  hed: ['desk_head'],
  wri: ['author'],
} as const;

const lines = (...names: string[]): string[] => names.map((name) => `${name} has 14,300 inhabitants`);

/** A desk on which a bit of everything was done, one step after the other. */
export async function busyDesk(): Promise<UseCaseDesk> {
  const desk = await UseCaseDesk.open(PEOPLE);
  const publishAt = new Date(Date.now() + 3 * 3600_000);
  const one = await desk.article('wri', lines('one', 'two', 'three', '?four'), [], publishAt);
  const [a, b, c] = await Promise.all([1, 2, 3].map((n) => desk.claim(one, n)));
  if (!a || !b || !c) throw new Error('an article of four claims');
  await desk.propose(a, 'ana', 'ed');
  await desk.assign('ed', a, 'ben', 'assign-second');
  await desk.act('ben', a, 'sign-off', { verdict: 'accurate' });
  await desk.propose(b, 'ben', 'ed');
  await desk.assign('ed', b, 'chen', 'assign-second');
  // Another verdict sends it back, and so do words.
  await desk.act('chen', b, 'sign-off', { verdict: 'inaccurate' });
  await desk.act('ben', b, 'propose', { verdict: 'accurate' });
  await desk.assign('ed', b, 'ana', 'assign-second');
  await desk.act('ana', b, 'send-back', { reason: 'The register says something else.' });
  await desk.propose(c, 'chen', 'ed');
  await desk.act('ana', c, 'dispute', { reason: 'The year is that of the plan.' });
  const two = await desk.article('wri', lines('five', 'six', '?seven'), [], publishAt);
  await desk.propose(await desk.claim(two, 1), 'ana', 'ed');
  await desk.act('hed', await desk.claim(two, 1), 'override', { reason: 'It has to go out now.' });
  await desk.run((tx) =>
    releaseWithOverride(tx, desk.as('ed'), { article: two, reason: 'It has to go out at once.' }),
  );
  await desk.run((tx) =>
    openCorrection(tx, desk.as('hed'), {
      article: two,
      kind: 'correction',
      reason: 'A wrong name.',
      note: null,
    }),
  );
  await desk.revise('wri', one, lines('one', 'two', '?four').toSpliced(1, 1, 'two has 15,000 inhabitants'));
  await desk.article('wri', lines('eight', 'nine'));
  await desk.article('wri', lines('ten'), [], publishAt);
  return desk;
}

/** Spreads what was done in seconds over six days, in its order, and due times over the same days. Only a test may. */
export async function spreadOut(desk: UseCaseDesk): Promise<void> {
  const owner = new pg.Client({ connectionString: desk.databases.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`
      SET session_replication_role = replica;
      UPDATE audit.entry e SET at = date_trunc('milliseconds', now() - interval '6 days' * (1 - e.seq::float8 / (SELECT size FROM audit.head)) - interval '1 second');
      UPDATE stet.article a SET submitted_at = (SELECT min(e.at) FROM audit.entry e WHERE e.article = a.id);
      UPDATE stet.claim c SET state_since = (
        SELECT max(e.at) FROM audit.entry e, LATERAL (SELECT convert_from(e.body, 'UTF8')::jsonb->'entry' AS b) x
         WHERE e.claim = c.id AND b#>>'{to,state}' IS NOT NULL AND b#>>'{to,state}' IS DISTINCT FROM b#>>'{from,state}');
      UPDATE stet.claim SET due_at = now() - interval '5 days' + interval '9 hours' * number WHERE due_at IS NOT NULL;
      UPDATE stet.claim SET at_risk_at = due_at - interval '7 hours' WHERE due_at IS NOT NULL;
      UPDATE stet.assignment g SET at = now() - interval '6 days' + interval '11 hours' * x.n,
             ended_at = CASE WHEN g.ended_at IS NOT NULL THEN now() - interval '6 days' + interval '11 hours' * x.n + interval '29 hours' END
        FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS n FROM stet.assignment) x WHERE x.id = g.id AND x.n < 12`);
  } finally {
    await owner.end();
  }
}
