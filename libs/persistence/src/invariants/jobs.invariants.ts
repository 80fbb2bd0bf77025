import { MOST_ATTEMPTS } from '@stet/application';
import { CLAIM_MOVES } from '@stet/domain';
import { inSql, type Invariant } from './invariant.js';

/** Moves whose effects depend on nothing but the move: an action, and what it must have asked for. */
const ALWAYS = CLAIM_MOVES.filter((m) => m.to.length === 1 && m.action !== 'rule').flatMap((m) =>
  m.effects.map((effect) => `('claim.${m.action}', '${effect}')`),
);

export const JOB_INVARIANTS: readonly Invariant[] = [
  inSql(
    'I-03',
    'What is asked of the queue has an entry of its transaction.',
    `SELECT 'outbox ' || o.effect_key || ' has no entry of its transaction' AS offender
       FROM stet.outbox o
      -- A message tells of something; telling is no move and has no entry of its own.
      WHERE o.kind <> 'send-mailing' AND NOT EXISTS (SELECT FROM audit.entry e WHERE e.xact = o.xact)`,
  ),
  inSql(
    'I-03b',
    'A move has asked for every effect the table names, in its own transaction.',
    `SELECT e.action || ' of claim ' || e.claim || ' version ' || e.claim_version || ' did not ask for ' || w.effect AS offender
       FROM audit.entry e JOIN (VALUES ${ALWAYS.join(', ')}) w(action, effect) USING (action)
      WHERE NOT EXISTS (SELECT FROM stet.outbox o WHERE o.xact = e.xact
         AND o.effect_key = w.effect || ':' || e.claim || ':' || e.claim_version)`,
  ),
  inSql(
    'I-05',
    'An Idempotency-Key has one stored answer, which can be given again.',
    `SELECT 'the answer to ' || i.key || ' of ' || i.principal || ' cannot be given again' AS offender
       FROM stet.idempotency i
      WHERE i.status NOT BETWEEN 200 AND 299 OR length(i.request_hash) <> 32 OR NOT pg_input_is_valid(i.body, 'json')
     UNION ALL
     SELECT 'key ' || key || ' of ' || principal || ' has several answers' FROM stet.idempotency
      GROUP BY principal, key HAVING count(*) > 1`,
  ),
  inSql(
    'I-13',
    'Every job is pending, done once, or dead with an alert; none was asked for twice.',
    `SELECT 'job ' || o.id || ' is dead and nobody was told' AS offender FROM stet.outbox o
      WHERE o.state = 'dead' AND o.desk_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM stet.alert t WHERE t.cause LIKE 'dead-job:' || o.id || ':%')
     UNION ALL
     SELECT 'effect ' || effect_key || ' was asked for twice' FROM stet.outbox GROUP BY effect_key HAVING count(*) > 1
     UNION ALL
     SELECT 'job ' || id || ' is ' || state || ' and has no end' FROM stet.outbox
      WHERE state <> 'pending' AND finished_at IS NULL`,
  ),
  inSql(
    'I-16',
    'A job that fails is given up in the end, and says why.',
    `SELECT 'job ' || o.id || ' failed ' || o.attempts || ' times and is tried again' AS offender FROM stet.outbox o
      WHERE o.state = 'pending' AND o.attempts >= ${MOST_ATTEMPTS}
     UNION ALL
     SELECT 'job ' || o.id || ' was given up without a word' FROM stet.outbox o
      WHERE o.state = 'dead' AND o.last_error IS NULL`,
  ),
  inSql(
    'I-17',
    'A message that has not gone out has a job that sends it, and nobody is told of one cause twice.',
    `SELECT 'message ' || m.id || ' waits and no job sends it' AS offender FROM stet.mailing m
      WHERE m.ended_at IS NULL AND EXISTS (SELECT FROM stet.mailing_item i WHERE i.mailing_id = m.id)
        AND NOT EXISTS (SELECT FROM stet.outbox o WHERE o.kind = 'send-mailing' AND o.payload->>'mailing' = m.id::text
                           AND o.state IN ('pending', 'dead'))
     UNION ALL
     SELECT person_id || ' was told twice of ' || cause FROM stet.mailing_item
      GROUP BY person_id, cause, channel HAVING count(*) > 1`,
  ),
];
