import type { Claim, MoveContext } from '../claim.js';
import { NO_CLOCK } from '../claim.clock.js';

/** A claim with nothing special about it; tests say only what matters to them. */
export const buildClaim = (overrides: Partial<Claim> = {}): Claim => ({
  id: 'claim',
  desk: 'desk',
  article: 'article',
  number: 1,
  version: 1,
  state: 'queued',
  verdict: null,
  edit: 'none',
  legal: 'not_needed',
  kind: 'statistic',
  kinds: ['statistic'],
  worth: 0.8,
  risk: 'normal',
  exact: 'Eleven cracks were found.',
  textHash: 'hash',
  inconsistent: 0,
  matchPending: false,
  assignee: null,
  secondChecker: null,
  leaseToken: null,
  leaseExpiresAt: null,
  snoozedUntil: null,
  snoozeReason: null,
  ...NO_CLOCK,
  signOffsRequired: 1,
  stateReason: null,
  ...overrides,
});

export const buildContext = (overrides: Partial<MoveContext> = {}): MoveContext => ({
  actor: { person: 'somebody', roles: ['checker'] },
  claim: buildClaim(),
  contributions: [],
  signOffs: [],
  evidenceCount: 1,
  openQueries: 0,
  disputedBy: null,
  conflicted: [],
  blind: false,
  articleReleased: false,
  now: new Date('2026-01-01T12:00:00Z'),
  ...overrides,
});
