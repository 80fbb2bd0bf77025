import type { Inbox } from '@stet/contract';

/** In the order of a checker's day. */
export const LANES: readonly { readonly key: keyof Inbox; readonly title: string }[] = [
  { key: 'toCheck', title: 'To check' },
  { key: 'toSign', title: 'To sign off' },
  { key: 'toRule', title: 'To rule on' },
  { key: 'toClear', title: 'To clear for legal' },
  { key: 'toAnswer', title: 'To answer' },
  { key: 'toTriage', title: 'To triage' },
  { key: 'offered', title: 'Free to take' },
];
