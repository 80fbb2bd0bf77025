import type { Case } from './scene.js';

const effect = (kind: string, claim: string): string => `effect_key LIKE '${kind}:${claim}:%'`;

export const JOB_CASES: readonly Case[] = [
  {
    id: 'I-03',
    what: 'a job was asked for by no move',
    breaks: () => `UPDATE stet.outbox SET xact = '1' WHERE kind = 'split-revision'`,
    names: () => 'split',
  },
  {
    id: 'I-03b',
    what: 'a proposal never asked for its second checker',
    breaks: (s) => `DELETE FROM stet.outbox WHERE ${effect('assign-second-checker', s.proposed)}`,
    names: (s) => s.proposed,
  },
  {
    id: 'I-05',
    what: 'a stored answer cannot be read',
    breaks: () => `UPDATE stet.idempotency SET body = '{"id":' WHERE key = 'a-key'`,
    names: () => 'a-key',
  },
  {
    id: 'I-05',
    what: 'a key has two answers',
    breaks: () =>
      `ALTER TABLE stet.idempotency DROP CONSTRAINT idempotency_pkey; INSERT INTO stet.idempotency SELECT * FROM stet.idempotency`,
    names: () => 'a-key',
  },
  {
    id: 'I-13',
    what: 'a job died and nobody was told',
    breaks: (s) =>
      `UPDATE stet.outbox SET state = 'dead', last_error = 'x', finished_at = now() WHERE ${effect('assign-second-checker', s.proposed)}`,
    names: () => 'nobody was told',
  },
  {
    id: 'I-13',
    what: 'an effect was asked for twice',
    breaks: (s) =>
      `ALTER TABLE stet.outbox DROP CONSTRAINT outbox_effect_key_key;
       INSERT INTO stet.outbox (id, kind, effect_key, payload)
       SELECT gen_random_uuid(), kind, effect_key, payload FROM stet.outbox WHERE ${effect('assign-second-checker', s.proposed)}`,
    names: (s) => s.proposed,
  },
  {
    id: 'I-16',
    what: 'a job fails for ever',
    breaks: (s) =>
      `UPDATE stet.outbox SET attempts = 500 WHERE ${effect('assign-second-checker', s.proposed)}`,
    names: () => 'failed 500 times',
  },
  {
    id: 'I-17',
    what: 'a message waits that no job sends',
    breaks: () => `DELETE FROM stet.outbox WHERE kind = 'send-mailing'`,
    names: () => 'no job sends it',
  },
  {
    id: 'I-17',
    what: 'somebody is told twice',
    breaks: (s) =>
      `ALTER TABLE stet.mailing_item DROP CONSTRAINT mailing_item_person_id_cause_channel_key;
       INSERT INTO stet.mailing_item SELECT * FROM stet.mailing_item WHERE person_id = '${s.auditor}'`,
    names: (s) => s.auditor,
  },
  ...['stet_pat_4sVxQ2mJ8rT6wY1zB3nK5pL7', '$argon2id$v=19$m=19456', '-----BEGIN PRIVATE KEY-----'].map(
    (secret): Case => ({
      id: 'I-25',
      what: `${secret.slice(0, 12)}… is written into a job`,
      breaks: () => `UPDATE stet.outbox SET last_error = 'it said ${secret}' WHERE kind = 'split-revision'`,
      names: () => 'stet.outbox',
    }),
  ),
  {
    id: 'I-25',
    what: 'a token is written into the words beside the log',
    breaks: () =>
      `UPDATE audit.payload SET payload = '{"reason":"stet_pat_4sVxQ2mJ8rT6wY1zB3nK5pL7"}' WHERE seq = (SELECT min(seq) FROM audit.payload)`,
    names: () => 'audit.payload',
  },
];
