import type { Inbox } from '@stet/contract';
import type { Sql } from '../sql.js';
import { claimList, visibleClaims } from './claim.views.js';
import { viewerIs } from './fragments.js';

const WROTE =
  'EXISTS (SELECT FROM stet.article_writer w WHERE w.article_id = c.article_id AND w.person_id = $1)';
const HAD_A_HAND = `(${WROTE} OR EXISTS (SELECT FROM stet.contribution x WHERE x.claim_id = c.id AND x.person_id = $1))`;
const SIGNED =
  'EXISTS (SELECT FROM stet.sign_off s WHERE s.claim_id = c.id AND s.person_id = $1 AND s.voided_at IS NULL)';
const IN_MY_HANDS = "c.assignee_id = $1 AND c.state IN ('assigned', 'checking')";
const CHECKS = viewerIs('c.desk_id', 'checker');

/** What each pile of the inbox holds; whether a move is allowed is still asked of the domain, per claim. */
const PILES: Record<keyof Inbox, string> = {
  toCheck: `${IN_MY_HANDS} AND coalesce(c.snoozed_until <= now(), true)`,
  snoozed: `${IN_MY_HANDS} AND c.snoozed_until > now()`,
  toSign: `c.state = 'proposed' AND (c.second_checker_id = $1 OR (c.second_checker_id IS NULL AND ${CHECKS} AND NOT ${HAD_A_HAND} AND NOT ${SIGNED}))`,
  toTriage: `c.state IN ('extracted', 'stale') AND ${viewerIs('c.desk_id', 'checker', 'editor', 'desk_head')} AND NOT ${WROTE}`,
  toRule: `c.state = 'disputed' AND ${viewerIs('c.desk_id', 'editor', 'desk_head')} AND c.disputed_by IS DISTINCT FROM $1
    AND NOT EXISTS (SELECT FROM stet.contribution x WHERE x.claim_id = c.id AND x.person_id = $1 AND x.kind = 'proposed')`,
  toClear: `c.legal = 'required' AND c.state NOT IN ('withdrawn') AND ${viewerIs('c.desk_id', 'legal')} AND NOT ${WROTE}`,
  toAnswer: `c.state = 'awaiting_author' AND ${viewerIs('c.desk_id', 'author')} AND ${WROTE}`,
  offered: `c.state = 'queued' AND ${CHECKS} AND NOT ${WROTE}`,
};

/** A person's own work by due time, on one desk or on all of theirs. */
export async function inboxView(sql: Sql, viewer: string, deskId: string | null): Promise<Inbox> {
  const pile = (name: keyof Inbox) => {
    const filter = visibleClaims(viewer).and(`a.state <> 'released' AND ${PILES[name]}`);
    if (deskId) filter.and(`c.desk_id = ${filter.value(deskId)}`);
    return claimList(sql, filter, 200);
  };
  return {
    toCheck: await pile('toCheck'),
    snoozed: await pile('snoozed'),
    toSign: await pile('toSign'),
    toTriage: await pile('toTriage'),
    toRule: await pile('toRule'),
    toClear: await pile('toClear'),
    toAnswer: await pile('toAnswer'),
    offered: await pile('offered'),
  };
}
