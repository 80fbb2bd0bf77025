import { MAX_EVIDENCE_BYTES } from '@stet/domain';
import { inSql, type Invariant } from './invariant.js';

export const LOG_INVARIANTS: readonly Invariant[] = [
  inSql(
    'I-19',
    'The log has no gap, every entry names the one before it, and the head is the last.',
    `SELECT 'entry ' || e.seq || ' does not follow the one before' AS offender
       FROM (SELECT seq, body, leaf, lag(seq) OVER w AS before, coalesce(lag(leaf) OVER w, sha256(''::bytea)) AS prev
               FROM audit.entry WINDOW w AS (ORDER BY seq)) e
      WHERE e.seq <> coalesce(e.before, 0) + 1 OR e.leaf <> sha256('\\x00'::bytea || e.body)
         OR convert_from(e.body, 'UTF8')::json->>'prev' <> encode(e.prev, 'hex')
         OR (convert_from(e.body, 'UTF8')::json->>'seq')::bigint <> e.seq
     UNION ALL
     SELECT 'the head is not the last entry' FROM audit.head h
      WHERE h.size <> (SELECT count(*) FROM audit.entry)
         OR h.leaf <> coalesce((SELECT leaf FROM audit.entry ORDER BY seq DESC LIMIT 1), sha256(''::bytea))`,
  ),
  inSql(
    'I-20',
    'The application’s role may read the log and hand in drafts, no more.',
    `SELECT 'stet_app may ' || p.deed || ' ' || t.name AS offender
       FROM (VALUES ('audit.entry'), ('audit.head'), ('audit.payload'), ('audit.checkpoint')) t(name),
            (VALUES ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('TRIGGER')) p(deed)
      WHERE has_table_privilege('stet_app', t.name, p.deed)
     UNION ALL
     SELECT 'stet_app may name a key of the log' WHERE has_function_privilege('stet_app', 'audit.add_key(text, text)', 'EXECUTE')
     UNION ALL
     SELECT 'stet_app owns ' || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'audit' AND pg_has_role('stet_app', c.relowner, 'MEMBER')
     UNION ALL
     SELECT 'the trigger ' || w.trigger || ' of ' || w.name || ' is off'
       FROM (VALUES ('audit.entry', 'append_only'), ('audit.checkpoint', 'append_only'), ('audit.draft', 'seal')) w(name, trigger)
      WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = w.name::regclass AND g.tgname = w.trigger AND g.tgenabled IN ('O', 'A'))
     UNION ALL
     SELECT 'stet_app may switch triggers off' WHERE has_parameter_privilege('stet_app', 'session_replication_role', 'SET')`,
  ),
  inSql(
    'I-24',
    'What is archived has a hash, a size within the cap and a type that is kept; what is not says why.',
    `SELECT 'evidence ' || e.id || ' is ' || e.archive || ' without what that needs' AS offender FROM stet.evidence e
      WHERE (e.archive = 'archived' AND (e.file_sha256 IS NULL OR e.file_bytes NOT BETWEEN 1 AND ${MAX_EVIDENCE_BYTES}
             OR e.file_type !~ '^(text|image|audio|video)/|^application/(pdf|zip)$'))
         OR (e.archive = 'failed' AND e.archive_reason IS NULL)
         OR (e.archive = 'pending' AND NOT EXISTS (
              SELECT FROM stet.outbox o WHERE o.kind = 'archive-evidence' AND o.payload->>'evidence' = e.id::text
                 AND o.state IN ('pending', 'dead')))`,
  ),
  inSql(
    'I-23',
    'Nothing of one desk hangs on another.',
    `SELECT 'claim ' || c.id || ' and its article are of two desks' AS offender
       FROM stet.claim c JOIN stet.article a ON a.id = c.article_id WHERE a.desk_id <> c.desk_id
     UNION ALL
     SELECT 'claim ' || c.id || ' is held by somebody who is not of the desk'
       FROM stet.claim c CROSS JOIN LATERAL (VALUES (c.assignee_id), (c.second_checker_id)) h(person)
      WHERE h.person IS NOT NULL AND NOT EXISTS (
        SELECT FROM stet.membership m WHERE m.desk_id = c.desk_id AND m.person_id = h.person)`,
  ),
];
