import { sqlState } from '@stet/persistence';
import type { Problem } from '@stet/contract';

type Known = Omit<Problem, 'type' | 'title' | 'instance'>;

const BUSY: Known = {
  status: 503,
  code: 'busy',
  detail: 'The desk is busy; nothing was changed. Try again in a moment.',
  retryAfter: 2,
};
const AWAY: Known = {
  status: 503,
  code: 'database_unavailable',
  detail: 'The database cannot be reached; nothing more is known about this request. Try again in a moment.',
  retryAfter: 5,
};
const FULL: Known = {
  status: 507,
  code: 'storage_full',
  detail: 'The database has no room left; nothing was changed.',
};
const NOT_TEXT: Known = {
  status: 400,
  code: 'not_text',
  detail: 'The request contains characters that are not text.',
};
const TAKEN: Known = {
  status: 409,
  code: 'already_there',
  detail: 'Somebody did the same just now; look again.',
};

// The last one is how TypeORM says that the connection broke between two statements of a transaction.
const CONNECTION_LOST =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|timeout exceeded|Connection terminated|not queryable|runner already released/i;

/** What a database error means to the person; the SQL itself is never shown. */
export function databaseProblem(error: unknown): Known | null {
  const state = sqlState(error);
  if (state === null) {
    const text =
      error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
    return CONNECTION_LOST.test(text) ? AWAY : null;
  }
  if (['40001', '40P01', '55P03', '57014'].includes(state)) return BUSY;
  if (state.startsWith('08') || state.startsWith('57P') || state === '53300') return AWAY;
  if (state.startsWith('53')) return FULL;
  if (state === '22021' || state === '22P05' || state === '22P02') return NOT_TEXT;
  if (state === '23505') return TAKEN;
  return null;
}
