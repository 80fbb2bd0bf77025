import type { Case } from './scene.js';

const LAST = '(SELECT max(seq) FROM audit.entry)';

export const LOG_CASES: readonly Case[] = [
  {
    id: 'I-19',
    what: 'an entry was changed',
    breaks: () =>
      `UPDATE audit.entry SET body = replace(convert_from(body, 'UTF8'), '"seq":7}', '"seq":8}')::bytea WHERE seq = 7`,
    names: () => 'entry 7',
  },
  {
    id: 'I-19',
    what: 'an entry was taken out',
    breaks: () => 'DELETE FROM audit.payload WHERE seq = 9; DELETE FROM audit.entry WHERE seq = 9',
    names: () => 'entry 10',
  },
  {
    id: 'I-19',
    what: 'the log was cut',
    breaks: () =>
      `DELETE FROM audit.payload WHERE seq = ${LAST}; DELETE FROM audit.entry WHERE seq = ${LAST}`,
    names: () => 'the head',
  },
  {
    id: 'I-20',
    what: 'the application may change entries',
    breaks: () => 'GRANT UPDATE ON audit.entry TO stet_app',
    names: () => 'may UPDATE audit.entry',
  },
  {
    id: 'I-20',
    what: 'the application may take checkpoints away',
    breaks: () => 'GRANT DELETE ON audit.checkpoint TO stet_app',
    names: () => 'may DELETE audit.checkpoint',
  },
  {
    id: 'I-20',
    what: 'the application owns the log',
    breaks: () => 'ALTER TABLE audit.entry OWNER TO stet_app',
    names: () => 'owns audit.entry',
  },
  {
    id: 'I-20',
    what: 'nothing refuses a change any more',
    breaks: () => 'ALTER TABLE audit.entry DISABLE TRIGGER append_only',
    names: () => 'append_only of audit.entry',
  },
  {
    id: 'I-20',
    what: 'nothing seals drafts any more',
    breaks: () => 'DROP TRIGGER seal ON audit.draft',
    names: () => 'seal of audit.draft',
  },
  {
    id: 'I-20',
    what: 'the application may switch triggers off',
    breaks: () => 'GRANT SET ON PARAMETER session_replication_role TO stet_app',
    names: () => 'switch triggers off',
  },
  {
    id: 'I-20',
    what: 'the application may name a key of the log',
    breaks: () => 'GRANT EXECUTE ON FUNCTION audit.add_key(text, text) TO stet_app',
    names: () => 'may name a key',
  },
  {
    id: 'I-21',
    what: 'a checkpoint is of another log',
    breaks: () =>
      `UPDATE audit.checkpoint SET note = regexp_replace(note, E'\\n[A-Za-z0-9+/]{43}=\\n', E'\\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\\n')`,
    names: () => 'of another log',
  },
  {
    id: 'I-21',
    what: 'a checkpoint counts more than there is',
    breaks: () =>
      `UPDATE audit.checkpoint SET note = replace(note, E'\\n' || size || E'\\n', E'\\n' || size + 5 || E'\\n'), size = size + 5`,
    names: () => 'longer log',
  },
  {
    id: 'I-21',
    what: 'a checkpoint is none',
    breaks: () => `UPDATE audit.checkpoint SET note = 'signed, the desk'`,
    names: () => 'not one of that size',
  },
];
