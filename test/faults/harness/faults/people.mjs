/** Three seconds for a connection, twice, and five for the lock, on a slow machine: whoever waits longer is hanging. */
const POOL_LIMIT_MS = 30_000;
const CHECKERS = ['ana', 'ben', 'chen', 'dora'];
const reason = { reason: 'Once more, with the source.' };

/** What is raced for in a state, and by whom. */
const RACES = {
  queued: [['claim', CHECKERS, () => ({})]],
  assigned: [
    ['start', CHECKERS, () => ({})],
    ['release', CHECKERS, () => ({})],
  ],
  checking: [['propose', CHECKERS, () => ({ verdict: 'accurate', note: 'seen' })]],
  proposed: [
    ['sign-off', CHECKERS, (claim) => ({ verdict: claim.verdict ?? 'accurate' })],
    ['send-back', CHECKERS, () => reason],
    ['dispute', CHECKERS, () => reason],
  ],
  disputed: [['rule', ['dora', 'editor', 'head'], () => ({ verdict: 'accurate', ...reason })]],
  dismissed: [['reopen', ['dora', 'editor', 'head'], () => reason]],
};

async function race(workload, claim, r) {
  const [action, who, input] = r.pick(RACES[claim.state]);
  const answers = await Promise.all(
    [...who, ...who].map((name) =>
      workload.change(name, 'POST', `/claims/${claim.id}/actions/${action}`, input(claim), claim.version),
    ),
  );
  workload.raced.set(action, (workload.raced.get(action) ?? 0) + 1);
  const done = answers.filter((a) => a?.status === 200).length;
  const odd = answers.filter((a) => a && ![200, 403, 409, 412, 422].includes(a.status)).map((a) => a.status);
  return [
    ...(done > 1 ? [`${done} of ${answers.length} at once could ${action} claim ${claim.id}`] : []),
    ...(odd.length > 0 ? [`answers ${odd} to a race for ${action}`] : []),
  ];
}

export const PEOPLE_FAULTS = {
  F13: {
    what: 'everything waits for one lock, and the pool runs dry',
    holds: 'all are answered within seconds, those in vain with 503',
    full: 500,
    draw: (r, full) => ({ count: full ? 50 : 40 }),
    inject: async (desk, { count }, { workload }) => {
      const holder = await desk.connectOwner();
      await holder.query('BEGIN');
      await holder.query('SELECT FROM stet.article FOR UPDATE');
      const article = workload.articles[0];
      const asked = await Promise.all(
        Array.from({ length: count }, () =>
          workload.send('editor', 'POST', `/articles/${article}/release`, { revisionHash: '0'.repeat(64) }),
        ),
      );
      await holder.query('ROLLBACK');
      await holder.end();
      const slow = asked.filter((a) => !a || a.ms > POOL_LIMIT_MS).length;
      const wrong = asked.filter((a) => a && ![503, 409].includes(a.status)).map((a) => a.status);
      return [
        ...(slow > 0 ? [`${slow} of ${count} requests hung on the pool`] : []),
        ...(wrong.length > 0 ? [`answers ${[...new Set(wrong)]} where the pool was dry`] : []),
      ];
    },
  },
  F14: {
    what: 'the same move by several people and windows at once',
    holds: 'one is done, the others are told of the version there is',
    full: 1_000,
    draw: (r, full) => ({ count: full ? 40 : 12 }),
    inject: async (desk, { count }, { workload, r }) => {
      const broken = [];
      const rows = await desk.owner(
        `SELECT c.id, c.version, c.state, c.verdict FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
          WHERE c.state = ANY($1) AND a.state <> 'released' ORDER BY c.state, c.id`,
        [Object.keys(RACES)],
      );
      const drawn = rows.map((claim) => [r.next(), claim]).sort((a, b) => a[0] - b[0]);
      const chosen = drawn.slice(0, count);
      for (const [, claim] of chosen) broken.push(...(await race(workload, claim, r)));
      return { count: chosen.length, broken };
    },
  },
  F15: {
    what: 'the time of checkers runs out while they work',
    holds: 'a late hand changes nothing; the claim is free again',
    full: 200,
    draw: () => ({ count: 10 }),
    inject: async (desk, { count }, { workload }) => {
      const broken = [];
      const rows = await desk.owner(
        `UPDATE stet.claim SET lease_expires_at = now() - interval '1 second' WHERE id IN (
           SELECT c.id FROM stet.claim c JOIN stet.article a ON a.id = c.article_id
            WHERE c.state = 'checking' AND a.state <> 'released' ORDER BY random() LIMIT $1)
         RETURNING id, version, (SELECT name FROM stet.person p WHERE p.id = assignee_id) AS name`,
        [count],
      );
      for (const { id, version, name } of rows) {
        const late = await workload.change(
          name,
          'POST',
          `/claims/${id}/actions/propose`,
          { verdict: 'opinion', note: 'late' },
          version,
        );
        if (late?.status === 200) broken.push(`a late hand proposed on claim ${id}`);
      }
      return { count: rows.length, broken };
    },
  },
};
