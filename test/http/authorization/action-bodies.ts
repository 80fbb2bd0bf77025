import type { PersonAction } from '@stet/contract';
import type { Objects } from './route-table.js';

const words = { reason: 'There is a reason for it.' };

const inPublic = { ...words, note: 'An earlier version of this article was wrong.' };

/** A body for every action that nothing is wrong with. */
export const ACTION_BODIES: { readonly [A in PersonAction]: (o: Objects) => object } = {
  queue: () => ({}),
  dismiss: () => words,
  reopen: () => words,
  assign: (o) => ({ user: o.checker }),
  'assign-second': (o) => ({ user: o.checker }),
  claim: () => ({}),
  release: () => ({}),
  'hand-over': (o) => ({ user: o.checker }),
  extend: () => ({}),
  snooze: () => ({ until: new Date(Date.now() + 3_600_000).toISOString(), ...words }),
  start: () => ({}),
  'query-author': () => ({ question: 'Who says so?' }),
  'stop-waiting': () => ({}),
  propose: () => ({ verdict: 'accurate' }),
  'sign-off': () => ({ verdict: 'accurate' }),
  'send-back': () => words,
  dispute: () => words,
  rule: () => ({ verdict: 'accurate', ...words }),
  'edit-bounds': () => ({ block: 0, start: 0, end: 7 }),
  split: () => ({ at: 8 }),
  merge: (o) => ({ into: o.otherClaim }),
  'request-edit': () => ({ wording: 'Eleven.' }),
  'apply-edit': () => ({}),
  'refuse-edit': () => words,
  'require-legal': () => ({}),
  'clear-legal': () => ({}),
  'resolve-match': () => ({ candidate: 0 }),
  'settle-place': () => ({ place: 1, same: true }),
  override: () => words,
  correct: () => inPublic,
  clarify: () => inPublic,
  retract: () => inPublic,
  'confirm-note': () => ({}),
  'drop-note': () => words,
};
