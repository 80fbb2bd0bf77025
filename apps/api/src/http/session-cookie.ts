import type { Config } from '@stet/config';
import type { FastifyReply } from 'fastify';

const secure = (config: Config): boolean => config.publicUrl?.startsWith('https:') ?? false;

/** `__Host-` binds the cookie to this host and to https; browsers refuse it on a plain loopback desk. */
export const sessionCookie = (config: Config): string =>
  secure(config) ? '__Host-stet_session' : 'stet_session';

export function setSession(config: Config, reply: FastifyReply, secret: string): void {
  void reply.setCookie(sessionCookie(config), secret, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secure(config),
    maxAge: 7 * 24 * 3600,
  });
}

export function clearSession(config: Config, reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie(config), { path: '/', secure: secure(config) });
}
