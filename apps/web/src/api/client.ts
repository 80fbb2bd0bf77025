import { z } from 'zod';
import { noteServerTime } from '../format/server-clock.js';
import { problemOf } from './problem-error.js';

const BASE = '/api/v1';

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The claim version the person saw; sent as `If-Match`. */
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly signal?: AbortSignal;
}

function address(path: string, query: Ask['query'] = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, String(value));
  const text = params.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

/** Asks the API and parses the answer by its contract. Throws `ProblemError` for every refusal. */
export async function ask<T>(schema: z.ZodType<T>, path: string, how: Ask = {}): Promise<T> {
  const sent = Date.now();
  const response = await fetch(address(path, how.query), {
    method: how.method ?? 'GET',
    credentials: 'same-origin',
    signal: how.signal ?? null,
    headers: {
      accept: 'application/json',
      ...(how.body !== undefined && { 'content-type': 'application/json' }),
      ...(how.version !== undefined && { 'if-match': `"${how.version}"` }),
      ...(how.idempotencyKey && { 'idempotency-key': how.idempotencyKey }),
    },
    ...(how.body !== undefined && { body: JSON.stringify(how.body) }),
  });
  noteServerTime(response.headers.get('date'), sent, Date.now());
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  return schema.parse(answer);
}

/** For answers that carry nothing the page needs. */
export const anything = z.unknown();

/** One key per intent: the same press sent twice makes one article. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
}
