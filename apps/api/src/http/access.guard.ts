import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sha256, type PersonRecord, type TokenScope } from '@stet/application';
import { isLoopback } from '@stet/config';
import { Denied, Unauthenticated } from '@stet/domain';
import type { FastifyRequest } from 'fastify';
import { DeskContext } from '../context.js';
import { POLICY, type Policy } from './policy.js';
import { sessionCookie } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks, and whether the request may come from where it comes from. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly desk: DeskContext,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const bearer = bearerOf(request);
    if (!bearer && !SAFE.has(request.method)) this.refuseForeignOrigin(request);
    const cookie = bearer ? undefined : request.cookies[sessionCookie(this.desk.config)];
    const person = await this.personOf(bearer, cookie);
    if (person?.scope === 'read' && !SAFE.has(request.method))
      throw new Denied('read_only_token', 'This token may read and change nothing.');
    const secret = bearer ?? cookie;
    if (person && secret) {
      request.signedIn = {
        person,
        caller: { person: person.id, via: bearer ? 'token' : 'web', requestId: request.id },
        secretHash: sha256(secret),
      };
    }
    const policy = this.reflector.getAllAndOverride<Policy | undefined>(POLICY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!person && policy !== 'public') throw new Unauthenticated('unauthenticated', 'Sign in first.');
    return true;
  }

  private async personOf(
    bearer: string | undefined,
    cookie: string | undefined,
  ): Promise<(PersonRecord & { readonly scope?: TokenScope }) | null> {
    const { uow } = this.desk;
    if (bearer) {
      return uow.run(async (tx) => {
        const hash = sha256(bearer);
        return (await tx.credentials.personByToken(hash)) ?? tx.credentials.personBySession(hash);
      });
    }
    return cookie ? uow.run((tx) => tx.credentials.personBySession(sha256(cookie))) : null;
  }

  /** Fetch Metadata, or Origin from older browsers; a client that sends neither is no browser. */
  private refuseForeignOrigin(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    const { origin } = request.headers;
    const own =
      site === undefined
        ? origin === undefined || originHost(origin) === request.headers.host
        : site === 'same-origin';
    if (!own) throw new Denied('foreign_origin', 'This request came from another site.');
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** The name in the Host header, without the port. */
export const hostName = (request: FastifyRequest): string =>
  (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();

/** Asked from this machine, by a name of this machine: a page that rebinds its own name to 127.0.0.1 is neither. */
export const fromThisMachine = (request: FastifyRequest): boolean =>
  isLoopback(request.ip.replace(/^::ffff:/, '')) && isLoopback(hostName(request));
