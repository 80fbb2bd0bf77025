import { inSql, type Invariant } from './invariant.js';

/** How secrets of ours look: an API token, a hashed password, a private key. */
const SECRET = String.raw`stet_pat_[A-Za-z0-9_-]{20}|\$argon2(id|i|d)\$|-----BEGIN [A-Z ]*PRIVATE KEY-----`;

/** Where words are kept that somebody may read who may not read the secret. */
const WORDS = [
  ['audit.entry', 'seq', `convert_from(body, 'UTF8')`],
  ['audit.payload', 'seq', 'payload'],
  ['stet.outbox', 'id', `payload::text || coalesce(last_error, '')`],
  ['stet.alert', 'id', 'text'],
  ['stet.notification', 'id', 'text'],
  ['stet.mailing', 'id', 'problem'],
  ['stet.idempotency', 'key', 'body'],
] as const;

export const SECRET_INVARIANTS: readonly Invariant[] = [
  inSql(
    'I-25',
    'No token, hashed password or private key stands in the log, in jobs, notices or stored answers.',
    WORDS.map(
      ([table, id, words]) =>
        `SELECT '${table} ' || ${id} || ' holds a secret' AS offender FROM ${table} WHERE ${words} ~ '${SECRET}'`,
    ).join(' UNION ALL '),
  ),
];
