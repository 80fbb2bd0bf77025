export * from './articles.js';
export * from './claim-actions.js';
export * from './claims.js';
export * from './desk-views.js';
export * from './notifications.js';
export * from './people.js';
export * from './primitives.js';
export * from './problem.js';
