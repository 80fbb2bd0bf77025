import { Agent, request, type Dispatcher } from 'undici';
import { readBody } from './capped-body.js';
import { guardedConnector, systemNames, type Lookup } from './guarded-connector.js';
import { judgeUrl, type OutboundPolicy } from './judge.js';
import { OutboundRefusal } from './outbound-refusal.js';

export interface OutboundRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For everything together: looking up, connecting, redirects, the last byte. */
  readonly timeoutMs: number;
  /** Of the body, before and after it is unpacked. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Media types that are taken; every type where none are named. */
  readonly types?: ReadonlySet<string>;
}

export interface OutboundAnswer {
  /** Where the redirects ended. */
  readonly url: string;
  readonly status: number;
  /** In lower case, without parameters; empty where the server names none. */
  readonly type: string;
  readonly charset: string | null;
  readonly body: Buffer;
}

export type Outbound = (url: string, ask: OutboundRequest) => Promise<OutboundAnswer>;

const MAX_HEADER_BYTES = 16 * 1024;
const AGENT = 'Stet (fact-check desk)';

/**
 * The one door out of the house: asks hosts that people name. Each hop is judged anew.
 * @throws OutboundRefusal for whatever was not fetched, with the reason
 */
export function openOutbound(policy: OutboundPolicy, lookup: Lookup = systemNames): Outbound {
  return async (text, ask) => {
    const signal = AbortSignal.timeout(ask.timeoutMs);
    const agent = new Agent({
      connect: guardedConnector(policy, lookup),
      maxHeaderSize: MAX_HEADER_BYTES,
      pipelining: 0,
      keepAliveTimeout: 1,
    });
    try {
      return await Promise.race([follow(agent, policy, text, ask, signal), whenOver(signal)]);
    } catch (error) {
      throw signal.aborted ? tooSlow() : refusalOf(error);
    } finally {
      agent.destroy().catch(() => undefined);
    }
  };
}

const tooSlow = (): OutboundRefusal =>
  new OutboundRefusal('too_slow', 'The server did not answer in time.', true);

const whenOver = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(tooSlow())));

function refusalOf(error: unknown): OutboundRefusal {
  if (error instanceof OutboundRefusal) return error;
  // What exactly went wrong in a network that is not ours is for the log, not for the person.
  return new OutboundRefusal('unreachable', 'The server could not be reached, or broke off.', true);
}

async function follow(
  agent: Agent,
  policy: OutboundPolicy,
  text: string,
  ask: OutboundRequest,
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  let url = judgeUrl(text, policy);
  for (let hop = 0; ; hop++) {
    const answer = await request(url, {
      dispatcher: agent,
      method: ask.method ?? 'GET',
      headers: { 'user-agent': AGENT, 'accept-encoding': 'gzip', ...ask.headers },
      body: ask.body ?? null,
      signal,
    });
    const next = redirectOf(answer);
    // A body that is thrown away says so as an error, at a time when nobody reads it any more.
    answer.body.on('error', () => undefined);
    if (next === null) return read(url, answer, ask);
    answer.body.destroy();
    if (hop >= ask.maxRedirects)
      throw new OutboundRefusal(
        'too_many_redirects',
        'The address leads from one to the next without an end.',
      );
    if (!URL.canParse(next, url.href))
      throw new OutboundRefusal('bad_redirect', 'The address leads nowhere.');
    url = judgeUrl(new URL(next, url.href).href, policy);
  }
}

function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | null {
  const { location } = headers;
  return statusCode >= 300 && statusCode < 400 && typeof location === 'string' ? location : null;
}

async function read(
  url: URL,
  answer: Dispatcher.ResponseData,
  ask: OutboundRequest,
): Promise<OutboundAnswer> {
  const { type, charset } = mediaType(answer.headers['content-type']);
  if (ask.types && answer.statusCode < 300 && !ask.types.has(type)) {
    answer.body.destroy();
    const what = type === '' ? 'no type' : type;
    throw new OutboundRefusal('type_refused', `The server sent ${what}, which is not kept.`);
  }
  const body = await readBody(answer.body, answer.headers['content-encoding'], ask.maxBytes);
  return { url: url.href, status: answer.statusCode, type, charset, body };
}

function mediaType(header: string | string[] | undefined): { type: string; charset: string | null } {
  const text = typeof header === 'string' ? header : '';
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim());
  const named = parameters.find((p) => p.toLowerCase().startsWith('charset='));
  return { type: type.toLowerCase(), charset: named?.slice('charset='.length).replaceAll('"', '') ?? null };
}
