import { BLIND_STATES, blockerOf } from '@stet/domain';
import type { AssignmentHistory, Claim, ClaimSummary, DeskEvent } from '@stet/contract';

/**
 * The rule of a blind second check (`isBlind` in the domain) for the claim `c` and the viewer `$1`; a test holds the
 * two against each other. What it hides is hidden here and nowhere else: every view that shows a claim, its log, its
 * holders or its events goes through this file.
 */
export const BLIND = `(c.state IN (${BLIND_STATES.map((s) => `'${s}'`).join(', ')})
  AND coalesce((SELECT (bd.policy->>'blind')::boolean FROM stet.desk bd WHERE bd.id = c.desk_id), false)
  AND c.assignee_id IS DISTINCT FROM $1::uuid
  AND EXISTS (SELECT FROM stet.membership bm WHERE bm.desk_id = c.desk_id AND bm.person_id = $1 AND bm.role = 'checker')
  AND NOT EXISTS (SELECT FROM stet.contribution bx WHERE bx.claim_id = c.id AND bx.person_id = $1)
  AND NOT EXISTS (SELECT FROM stet.article_writer bw WHERE bw.article_id = c.article_id AND bw.person_id = $1)
  AND NOT EXISTS (SELECT FROM stet.sign_off bs WHERE bs.claim_id = c.id AND bs.person_id = $1 AND bs.voided_at IS NULL)
  AND (c.state = 'proposed' OR NOT EXISTS (SELECT FROM stet.second_verdict bv WHERE bv.claim_id = c.id AND bv.person_id = $1)))`;

/** A claim without what the first checker found and who they are. Every field stays; nothing is missing that others have. */
export function hideFirstCheck(claim: ClaimSummary): ClaimSummary {
  const hidden = {
    ...claim,
    verdict: null,
    edit: 'none' as const,
    stateReason: null,
    assignee: null,
    snoozedUntil: null,
    snoozeReason: null,
  };
  return { ...hidden, blocker: blockerOf(hidden) };
}

export const withoutNames = (evidence: Claim['evidence']): Claim['evidence'] =>
  evidence.map((e) => ({ ...e, addedBy: null, readers: [] }));

type Findings = Pick<Claim, 'evidence' | 'signOffs' | 'wording'>;
type Detail = Findings & Pick<Claim, 'queries' | 'leaseToken' | 'leaseExpiresAt'>;

/** What was found: the evidence speaks for itself, whoever found it. */
export const hideFindings = <F extends Findings>(found: F): F => ({
  ...found,
  evidence: withoutNames(found.evidence),
  signOffs: [],
  wording: null,
});

/** The rest of a claim. */
export const hideDetail = <D extends Detail>(detail: D): D => ({
  ...hideFindings(detail),
  queries: detail.queries.map((q) => ({ ...q, askedBy: null })),
  leaseToken: null,
  leaseExpiresAt: null,
});

interface LogLine {
  readonly actor: { id: string | null; name: string; role: string | null; via: string };
  readonly from: unknown;
  readonly to: unknown;
  readonly payload: unknown;
  readonly action: string;
}

/** A line of the log: that something happened and when, not what nor by whom. */
export const hideEntry = <L extends LogLine>(line: L): L => ({
  ...line,
  action: 'claim.changed',
  actor: { id: null, name: 'Hidden', role: null, via: 'system' },
  from: null,
  to: null,
  payload: null,
});

export const hideEvent = (event: DeskEvent): DeskEvent => ({ ...event, action: 'claim.changed' });

/** Who had the claim: one's own part stays, without the others one was chosen over. */
export function hideAssignment(
  item: AssignmentHistory['items'][number],
  viewer: string,
): AssignmentHistory['items'][number] {
  const own = item.person?.id === viewer;
  return { ...item, person: own ? item.person : null, givenBy: null, why: own ? item.why : [], others: [] };
}
