export { sweepAbsences } from './absence-sweep.js';
export { sweepClocks } from './clock-sweep.js';
export { sweepLeases } from './lease-sweep.js';
export { OutboxRelay } from './outbox.relay.js';
export { openQueues, requireNoEviction, type QueueBackend, type Queues } from './queue-backend.js';
export { migrateQueue } from './queue-schema.js';
export type { JobTools } from './registry.js';
export { runJob } from './run-job.js';
export { sweepWaiting } from './waiting-sweep.js';
