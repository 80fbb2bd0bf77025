import { blockerOf } from '@stet/domain';
import type { ClaimRecord } from '@stet/application';

/** Column ↔ field, in the order of the statements below; `id` first. */
const COLUMNS = [
  ['id', 'id'],
  ['desk_id', 'desk'],
  ['article_id', 'article'],
  ['number', 'number'],
  ['version', 'version'],
  ['state', 'state'],
  ['state_reason', 'stateReason'],
  ['verdict', 'verdict'],
  ['edit', 'edit'],
  ['wording', 'wording'],
  ['legal', 'legal'],
  ['kind', 'kind'],
  ['kinds', 'kinds'],
  ['worth', 'worth'],
  ['reasons', 'reasons'],
  ['engine', 'engine'],
  ['restated', 'restated'],
  ['speaker', 'speaker'],
  ['risk', 'risk'],
  ['exact', 'exact'],
  ['text_hash', 'textHash'],
  ['inconsistent', 'inconsistent'],
  ['match_pending', 'matchPending'],
  ['assignee_id', 'assignee'],
  ['second_checker_id', 'secondChecker'],
  ['lease_token', 'leaseToken'],
  ['lease_expires_at', 'leaseExpiresAt'],
  ['snoozed_until', 'snoozedUntil'],
  ['snooze_reason', 'snoozeReason'],
  ['due_at', 'dueAt'],
  ['at_risk_at', 'atRiskAt'],
  ['clock_stopped_at', 'clockStoppedAt'],
  ['paused_minutes', 'pausedMinutes'],
  ['answer_due_at', 'answerDueAt'],
  ['remind_at', 'remindAt'],
  ['escalated_at', 'escalatedAt'],
  ['sign_offs_required', 'signOffsRequired'],
  ['disputed_by', 'disputedBy'],
] as const satisfies readonly (readonly [string, keyof ClaimRecord])[];

const places = COLUMNS.map((_, i) => `$${i + 1}`);
const BLOCKER = `$${COLUMNS.length + 1}`;

export const SELECT_CLAIM = `SELECT ${COLUMNS.map(([column, field]) => `${column} AS "${field}"`).join(', ')} FROM stet.claim`;
export const INSERT_CLAIM = `INSERT INTO stet.claim (${COLUMNS.map(([column]) => column).join(', ')}, blocker) VALUES (${places.join(', ')}, ${BLOCKER})`;
export const UPDATE_CLAIM = `UPDATE stet.claim SET ${COLUMNS.slice(1)
  .map(([column], i) => `${column} = $${i + 2}`)
  .join(
    ', ',
  )}, state_since = CASE WHEN state = $6 THEN state_since ELSE clock_timestamp() END, blocker = ${BLOCKER} WHERE id = $1`;

/** The values of a claim row, with what the claim does to the gate worked out by the domain. */
export const claimValues = (claim: ClaimRecord): unknown[] => [
  ...COLUMNS.map(([, field]) => {
    const value = claim[field];
    return Array.isArray(value) ? JSON.stringify(value) : value;
  }),
  blockerOf(claim)?.code ?? null,
];

const named = COLUMNS.map(([column]) => column);
const ROWS = 'json_populate_recordset(NULL::stet.claim, $1::json) AS n';
export const INSERT_CLAIMS = `INSERT INTO stet.claim (${named.join(', ')}, blocker)
  SELECT ${named.map((column) => `n.${column}`).join(', ')}, n.blocker FROM ${ROWS}`;
export const UPDATE_CLAIMS = `UPDATE stet.claim c SET ${named
  .slice(1)
  .map((column) => `${column} = n.${column}`)
  .join(', ')},
    state_since = CASE WHEN c.state = n.state THEN c.state_since ELSE clock_timestamp() END, blocker = n.blocker
  FROM ${ROWS} WHERE c.id = n.id`;

/** A claim as the statements for many take it: an object by column. */
export const claimRow = (claim: ClaimRecord): Record<string, unknown> => ({
  ...Object.fromEntries(COLUMNS.map(([column, field]) => [column, claim[field]])),
  blocker: blockerOf(claim)?.code ?? null,
});
