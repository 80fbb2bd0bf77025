/** An error as it may stand in a log. */
export interface LoggedError {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * Kind, code, sentence, place and no more. The database library hangs the statement and its parameters on its errors,
 * and those are what people typed, confidential sources and hashes of secrets included.
 */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { type: error.name, message: error.message, stack: error.stack ?? '', ...(code && { code }) };
}
