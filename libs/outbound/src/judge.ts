import ipaddr from 'ipaddr.js';
import { OutboundRefusal } from './outbound-refusal.js';

/** What an operator may widen; both are empty hands by default. */
export interface OutboundPolicy {
  /** Ports that may be asked, 80 and 443 where nothing else is said. */
  readonly ports: ReadonlySet<number>;
  /** `address:port` pairs inside the house that may be asked all the same, such as `10.1.2.3:443`. */
  readonly allow: ReadonlySet<string>;
}

export const STRICT: OutboundPolicy = { ports: new Set([80, 443]), allow: new Set() };

const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);

const bare = (host: string): string => host.replace(/^\[/, '').replace(/\]$/, '');

export const isAddress = (host: string): boolean => ipaddr.isValid(host);

/** The host of a web address where it is an IP address itself; such a host is never looked up. */
const literalOf = (url: URL): string | null => (isAddress(bare(url.hostname)) ? bare(url.hostname) : null);

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The library calls every IPv6 address unicast that it knows no other name for, ::7f00:1 (which is 127.0.0.1) among
 * them; what is routed lies in 2000::/3.
 */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

/**
 * Judges an IP address: only what is routed in the open Internet passes. Loopback, private, link-local, shared,
 * mapped, translated, tunnelled, documentation and multicast addresses do not.
 * @throws OutboundRefusal
 */
export function judgeAddress(address: string, port: number, policy: OutboundPolicy): void {
  if (policy.allow.has(`${address}:${port}`)) return;
  if (ipaddr.isValid(address) && isPublic(ipaddr.parse(address))) return;
  throw new OutboundRefusal(
    'address_refused',
    'This address leads into a private network, not to the Internet.',
  );
}

/**
 * Judges an address before anything is asked: http(s), a usual port, no user name, and where the host is an IP address
 * that address too. The URL parser has turned 0x7f.1, 2130706433 and full-width digits into what they are by then.
 * @throws OutboundRefusal
 */
export function judgeUrl(text: string, policy: OutboundPolicy): URL {
  if (!URL.canParse(text)) throw new OutboundRefusal('bad_url', 'This is not a web address.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new OutboundRefusal('scheme_refused', 'Only http and https addresses are fetched.');
  if (url.username !== '' || url.password !== '')
    throw new OutboundRefusal('userinfo_refused', 'An address with a user name in it is not fetched.');
  const literal = literalOf(url);
  const port = portOf(url);
  if (!policy.ports.has(port) && !(literal && policy.allow.has(`${literal}:${port}`)))
    throw new OutboundRefusal('port_refused', `Port ${port} is not one that web pages are served on.`);
  if (literal) judgeAddress(literal, port, policy);
  return url;
}
