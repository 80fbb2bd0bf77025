import { lookup as systemLookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { isAddress, judgeAddress, type OutboundPolicy } from './judge.js';
import { OutboundRefusal } from './outbound-refusal.js';

/** Every address of a name. */
export type Lookup = (name: string) => Promise<readonly string[]>;

export const systemNames: Lookup = async (name) =>
  (await systemLookup(name, { all: true })).map(({ address }) => address);

const CONNECT_MS = 5_000;

async function addressesOf(host: string, literal: boolean, lookup: Lookup): Promise<readonly string[]> {
  if (literal) return [host];
  try {
    return await lookup(host);
  } catch {
    throw new OutboundRefusal('unknown_host', `There is no host called ${host}.`, true);
  }
}

/**
 * Connects to addresses that were judged and to no others: a name is looked up here, once, every address of it must
 * pass, and the connection goes to that address, not to the name; a name that changes its mind gains nothing. What the
 * socket says it reached is judged again.
 */
export function guardedConnector(
  policy: OutboundPolicy,
  lookup: Lookup,
): (options: buildConnector.Options, callback: buildConnector.Callback) => void {
  const connect = buildConnector({ timeout: CONNECT_MS });
  const attempt = (options: buildConnector.Options, address: string): Promise<Socket> =>
    new Promise((resolve, reject) => {
      connect({ ...options, hostname: address }, (...[error, socket]: buildConnector.CallbackArgs) => {
        if (error || !socket) return reject(error ?? new Error('no connection'));
        resolve(socket);
      });
    });

  async function open(options: buildConnector.Options): Promise<Socket> {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const literal = isAddress(host);
    const addresses = await addressesOf(host, literal, lookup);
    for (const address of addresses) judgeAddress(address, port, policy);
    // The certificate is still checked against the name that was asked for.
    const asked = literal ? options : { ...options, servername: options.servername ?? host };
    let last: unknown = null;
    for (const address of addresses) {
      try {
        return judged(await attempt(asked, address), port);
      } catch (error) {
        if (error instanceof OutboundRefusal) throw error;
        last = error;
      }
    }
    throw last instanceof Error
      ? last
      : new OutboundRefusal('unknown_host', `There is no host called ${host}.`, true);
  }

  function judged(socket: Socket, port: number): Socket {
    try {
      judgeAddress(socket.remoteAddress ?? '', port, policy);
      return socket;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  return (options, callback) => {
    open(options).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };
}
