import type { Caller, PersonRecord } from '@stet/application';
import { Malformed, PreconditionRequired, Unauthenticated } from '@stet/domain';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the guard. */
    signedIn?: { readonly person: PersonRecord; readonly caller: Caller; readonly secretHash: Buffer };
  }
}

export type DeskRequest = FastifyRequest;

export function signedIn(request: DeskRequest) {
  if (!request.signedIn) throw new Unauthenticated('unauthenticated', 'Sign in first.');
  return request.signedIn;
}

export const callerOf = (request: DeskRequest): Caller => signedIn(request).caller;
export const viewerOf = (request: DeskRequest): string => signedIn(request).caller.person;

/** The version of `If-Match: "7"`; null where the header is missing. */
export function ifMatch(request: DeskRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined) return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new Malformed('bad_if_match', 'If-Match must carry the version you saw, such as "7".');
  return Number(version);
}

/** Acting needs the version that was seen. */
export function requireIfMatch(request: DeskRequest): number {
  const version = ifMatch(request);
  if (version === null)
    throw new PreconditionRequired(
      'if_match_required',
      'Send If-Match with the version of the claim you saw.',
    );
  return version;
}
