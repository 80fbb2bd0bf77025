import { textHash } from '@stet/application';
import type { ClaimAction, ClaimState, VoidCause } from '@stet/domain';
import type { Sql } from '../sql.js';
import { inSql, type Invariant } from './invariant.js';

/** Which entry each cause must name: said here once more, apart from the rules that write it. */
const VOIDED_BY: Readonly<Record<VoidCause, { by: readonly ClaimAction[]; to: ClaimState }>> = {
  text_changed: { by: ['mark-stale', 'resolve-match'], to: 'stale' },
  withdrawn: { by: ['withdraw', 'merge', 'resolve-match'], to: 'withdrawn' },
  reopened: { by: ['reopen'], to: 'queued' },
  sent_back: { by: ['send-back', 'sign-off'], to: 'checking' },
  ruling: { by: ['rule'], to: 'proposed' },
  correction: { by: ['correct'], to: 'queued' },
  retraction: { by: ['confirm-note'], to: 'stale' },
};

/** Moves that leave no sign-off standing, whatever else they find. */
const ALWAYS: readonly ClaimAction[] = [
  'mark-stale',
  'withdraw',
  'merge',
  'reopen',
  'send-back',
  'rule',
  'correct',
];

interface Voided {
  signOff: string;
  given: number;
  version: number;
  cause: VoidCause;
  /** Of the claim's own words as they were signed. */
  hash: string;
  action: string;
  from: { verdict: string | null };
  to: { state: string };
  /** Erased words say nothing against a cause. */
  payload: { now?: string | null; verdict?: string } | null;
}

/** Why the entry that voided a sign-off is no such cause; null where it is. */
function fault({ cause, given, version, hash, action, from, to, payload }: Voided): string | null {
  const { by, to: state } = VOIDED_BY[cause];
  if (given >= version) return 'was voided before it was given';
  if (!by.some((move) => action === `claim.${move}`)) return `is void as ${cause} by ${action}`;
  if (to.state !== state) return `is void as ${cause} by a move to ${to.state}`;
  if (cause === 'text_changed' && typeof payload?.now === 'string' && textHash(payload.now) === hash)
    return 'is void for a text that stood';
  if (cause === 'sent_back' && action === 'claim.sign-off' && payload?.verdict === from.verdict)
    return 'is void for a verdict that was the same';
  return null;
}

async function untrueCauses(sql: Sql): Promise<string[]> {
  const rows = await sql<Voided>(
    `SELECT s.id AS "signOff", s.claim_version AS given, s.void_version AS version, s.void_cause AS cause, s.text_hash AS hash,
            e.action, b.body#>'{entry,from}' AS "from", b.body#>'{entry,to}' AS "to", y.payload::json AS payload
       FROM stet.sign_off s JOIN audit.entry e ON e.claim = s.claim_id AND e.claim_version = s.void_version
       CROSS JOIN LATERAL (SELECT convert_from(e.body, 'UTF8')::json AS body) b
       LEFT JOIN audit.payload y ON y.seq = e.seq
      WHERE s.voided_at IS NOT NULL`,
  );
  return rows
    .flatMap((row) => {
      const why = fault(row);
      return why ? [`sign-off ${row.signOff} ${why}`] : [];
    })
    .slice(0, 20);
}

export const VOID_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I-09b',
    promise: 'The cause of a voided sign-off is what its entry did, and true of it.',
    offenders: untrueCauses,
  },
  inSql(
    'I-09c',
    'What takes sign-offs away takes every one that was given before it.',
    `SELECT 'sign-off ' || s.id || ' still counts after ' || e.action AS offender
       FROM stet.sign_off s JOIN audit.entry e ON e.claim = s.claim_id AND e.claim_version > s.claim_version
      WHERE e.action IN (${ALWAYS.map((action) => `'claim.${action}'`).join(', ')})
        AND (s.voided_at IS NULL OR s.void_version > e.claim_version)`,
  ),
];
