import type { ClaimKind, ClaimState, Risk } from '@stet/domain';
import { BLIND } from '../blind.js';
import type { Filter } from '../fragments.js';

/** What finds are narrowed by beside their words. */
export interface Narrowing {
  readonly desk: string;
  /** IANA name, for the days below. */
  readonly timeZone: string;
  readonly state?: readonly ClaimState[] | undefined;
  readonly kind?: readonly ClaimKind[] | undefined;
  readonly risk?: readonly Risk[] | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Conditions on the claim `c`; none where nothing is said of claims. */
export function ofClaim(filter: Filter, { state, kind, risk }: Narrowing): string[] {
  const conditions: string[] = [];
  if (state?.length) conditions.push(`c.state = ANY(${filter.value(state)}::text[])`);
  if (kind?.length) conditions.push(`c.kind = ANY(${filter.value(kind)}::text[])`);
  if (risk?.length) conditions.push(`c.risk = ANY(${filter.value(risk)}::text[])`);
  return conditions;
}

/** Whole days on the desk’s clock. */
export function betweenDays(filter: Filter, column: string, { from, to, timeZone }: Narrowing): void {
  const begin = (day: string): string => `(${day}::timestamp AT TIME ZONE ${filter.value(timeZone)})`;
  if (from) filter.and(`${column} >= ${begin(`${filter.value(from)}::date`)}`);
  if (to) filter.and(`${column} < ${begin(`(${filter.value(to)}::date + 1)`)}`);
}

/** The id of who is meant, as SQL: `me`, an e-mail or an id. */
export const whoIs = (filter: Filter, person: string): string =>
  person === 'me'
    ? '$1::uuid'
    : `(SELECT w.id FROM stet.person w WHERE lower(${filter.value(person)}) IN (w.id::text, lower(w.email)))`;

/** The viewer is `who`, or may know that `who` had a hand in the claim `c`: a hidden name is not found either. */
export const mayKnow = (who: string): string => `(${who} = $1 OR NOT ${BLIND})`;
