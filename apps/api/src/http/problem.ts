import {
  Conflict,
  Denied,
  DomainError,
  Gone,
  Invalid,
  Malformed,
  NotFound,
  PreconditionRequired,
  StaleVersion,
  TooLarge,
  TooMany,
  Unauthenticated,
} from '@stet/domain';
import { HttpException } from '@nestjs/common';
import { STATUS_CODES } from 'node:http';
import type { Problem } from '@stet/contract';
import { databaseProblem } from './database-problem.js';

/** The one map from refusals to HTTP. A class missing here is a bug and answers 500. */
const STATUS: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  [Malformed, 400],
  [Unauthenticated, 401],
  [Denied, 403],
  [NotFound, 404],
  [Conflict, 409],
  [Gone, 410],
  [StaleVersion, 412],
  [TooLarge, 413],
  [Invalid, 422],
  [PreconditionRequired, 428],
  [TooMany, 429],
]);

type Known = Omit<Problem, 'type' | 'title' | 'instance'>;

/** RFC 9457 problem details of any error; what is not meant for the outside becomes a bare 500. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = knownProblem(error) ?? {
    status: 500,
    code: 'internal',
    detail: 'Something went wrong on our side. Nothing was changed.',
  };
  const { status, code } = known;
  return {
    type: `/problems/${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    ...known,
    instance: `urn:uuid:${requestId}`,
  };
}

function knownProblem(error: unknown): Known | null {
  if (error instanceof DomainError) {
    const { errors, retryAfterSeconds, blockers, ...details } = error.details;
    return {
      status: STATUS.get(error.constructor) ?? 500,
      code: error.code,
      detail: error.message,
      ...details,
      ...(errors && { errors: [...errors] }),
      ...(blockers && { blockers: [...blockers] }),
      ...(retryAfterSeconds && { retryAfter: retryAfterSeconds }),
    };
  }
  return databaseProblem(error) ?? transportProblem(error);
}

/** Nest wraps Fastify's errors; only their status is left. */
const BY_STATUS: Record<number, { readonly code: string; readonly detail: string }> = {
  400: { code: 'malformed_request', detail: 'The request cannot be read.' },
  404: { code: 'no_such_route', detail: 'There is nothing at this address.' },
  413: { code: 'body_too_large', detail: 'The request is too large.' },
  415: { code: 'unsupported_media_type', detail: 'Send application/json.' },
};

const TRANSPORT: Record<string, Known> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body_too_large', detail: 'The request is too large.' },
  FST_REQ_FILE_TOO_LARGE: { status: 413, code: 'body_too_large', detail: 'The file is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'unsupported_media_type',
    detail: 'Send application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'malformed_json', detail: 'The body is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'malformed_request',
    detail: 'The body is not as long as Content-Length says.',
  },
};

/** Errors of Fastify and Nest themselves: unknown routes, unreadable or oversized bodies. */
function transportProblem(error: unknown): Known | null {
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return { status, ...(BY_STATUS[status] ?? { code: 'refused', detail: error.message }) };
  }
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && TRANSPORT[error.code])
    return TRANSPORT[error.code] ?? null;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  return status >= 400 && status < 500 ? { status, code: 'malformed_request', detail: error.message } : null;
}
