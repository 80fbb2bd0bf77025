import type { Inbox } from '@stet/contract';

/** In the order of a checker's day. */
export const LANES: readonly (keyof Inbox)[] = [
  'toCheck',
  'toSign',
  'toRule',
  'toClear',
  'toAnswer',
  'toTriage',
  'offered',
  'snoozed',
];
