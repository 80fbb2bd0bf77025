/** What the use-cases ask of the outside, one file per neighbour. */
export * from './ports/records.js';
export * from './ports/outbox.js';
export * from './ports/people.js';
export * from './ports/invitations.js';
export * from './ports/assignments.js';
export * from './ports/queries.js';
export * from './ports/corrections.js';
export * from './ports/stores.js';
export * from './ports/search.js';
export * from './ports/evidence.js';
export * from './ports/notifications.js';
export * from './ports/messengers.js';
export * from './ports/transaction.js';
export * from './ports/extractor.js';
