import { claim as claimSchema, type Claim } from '@stet/contract';

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A person at a desk, as a browser or script would be: over HTTP alone. */
export class Client {
  constructor(
    readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The session it asks with; none for a visitor. */
  get cookie(): string {
    return this.headers['cookie'] ?? '';
  }

  /** The same with further headers. */
  with(headers: Readonly<Record<string, string>>): Client {
    return new Client(this.url, { ...this.headers, ...headers });
  }

  get<Body>(path: string): Promise<Reply<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<Body>> {
    const text = JSON.stringify(body);
    return this.send<Body>('POST', path, text, { 'content-type': 'application/json', ...headers });
  }

  async send<Body>(
    method: string,
    path: string,
    body?: string | Buffer | FormData,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    const address = path.startsWith('/.') || path.startsWith('/api') ? path : `/api/v1${path}`;
    const response = await fetch(this.url + address, {
      method,
      body,
      headers: { ...this.headers, ...headers },
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  /** The text of a stream as it comes. */
  async stream(path: string) {
    const abort = new AbortController();
    const response = await fetch(`${this.url}/api/v1${path}`, {
      headers: this.headers,
      signal: abort.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    return {
      close: () => abort.abort(),
      text: () => text,
      until: async (enough: (text: string) => boolean): Promise<string> => {
        while (!enough(text)) text += (await reader?.read())?.value ?? '';
        return text;
      },
    };
  }

  /** Server-sent events of a desk after `lastId`; gives the ids that came. */
  async events(desk: string, lastId: number) {
    const abort = new AbortController();
    const response = await fetch(`${this.url}/api/v1/events?desk=${desk}`, {
      headers: { ...this.headers, 'last-event-id': String(lastId) },
      signal: abort.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const ids = (): number[] => [...text.matchAll(/^id: (\d+)\nevent: change$/gm)].map((m) => Number(m[1]));
    return {
      close: () => abort.abort(),
      text: () => text,
      until: async (enough: (ids: readonly number[]) => boolean): Promise<number[]> => {
        while (!enough(ids())) text += (await reader?.read())?.value ?? '';
        return ids();
      },
    };
  }

  async claim(id: string): Promise<Claim> {
    return claimSchema.parse((await this.get(`/claims/${id}`)).body);
  }

  /** Looks at the claim, then acts on the version it saw. */
  async act(id: string, action: string, input: object = {}): Promise<Reply<Claim>> {
    const { version } = await this.claim(id);
    return this.post<Claim>(`/claims/${id}/actions/${action}`, input, { 'if-match': `"${version}"` });
  }

  /** Acts and expects it to be done. */
  async must(id: string, action: string, input: object = {}): Promise<Claim> {
    const reply = await this.act(id, action, input);
    if (reply.status !== 200) throw new Error(`${action}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return claimSchema.parse(reply.body);
  }
}
