import type { BoardFilter } from '@stet/contract';
import { BLIND } from './blind.js';
import { CLOCK, type Filter } from './fragments.js';

/** Whose move the claim `c` awaits, as far as it is a checker's. */
export const HOLDER = `CASE WHEN c.state = 'proposed' THEN c.second_checker_id
  WHEN c.state IN ('assigned', 'checking', 'awaiting_author') AND NOT ${BLIND} THEN c.assignee_id END`;

const WITHIN = { '1h': '1 hour', '4h': '4 hours', '24h': '24 hours', '7d': '7 days' } as const;

/** Articles `a` that publish within a time: also those that should have by now. */
export const publishes = (when: NonNullable<BoardFilter['publishes']>): string =>
  when === 'unset'
    ? 'a.publish_at IS NULL'
    : `a.state <> 'released' AND a.publish_at < now() + interval '${WITHIN[when]}'`;

const BY_CLOCK = {
  open: 'c.blocker IS NOT NULL',
  late: `${CLOCK} = 'late'`,
  at_risk: `${CLOCK} = 'at_risk'`,
} as const;

/** What a filter asks of a claim `c` of an article `a`; null: nothing. `$1` is the viewer. */
export function wantedClaims(filter: Filter, asked: BoardFilter): string | null {
  const wanted = [
    asked.person &&
      `(${HOLDER}) = (SELECT w.id FROM stet.person w WHERE lower(${filter.value(asked.person)}) IN (w.id::text, lower(w.email)))`,
    asked.kind && `c.kinds ? ${filter.value(asked.kind)}`,
    asked.risk && `c.risk = ${filter.value(asked.risk)}`,
    asked.state && `c.state = ${filter.value(asked.state)}`,
    asked.clock && BY_CLOCK[asked.clock],
  ].filter((condition) => condition !== undefined);
  return wanted.length > 0 ? [...wanted, "a.state <> 'released'"].join(' AND ') : null;
}
