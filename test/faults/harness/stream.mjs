/* global AbortController, TextDecoderStream, fetch */
import { pause } from './random.mjs';

/** A window that stays open through everything: it reconnects with the last id it saw, as browsers do. */
export class Stream {
  constructor(desk, cookie) {
    Object.assign(this, { desk, cookie, seen: [], from: null, closed: false, abort: null });
    this.loop = this.follow();
  }

  get last() {
    return this.seen.at(-1) ?? this.from;
  }

  async follow() {
    while (!this.closed) {
      try {
        await this.connect();
      } catch {
        // Gone; back in a moment.
      }
      await pause(300);
    }
  }

  async connect() {
    this.abort = new AbortController();
    const headers = {
      cookie: this.cookie,
      ...(this.last !== null && { 'last-event-id': String(this.last) }),
    };
    const reply = await fetch(`${this.desk.url}/api/v1/events?desk=demo`, {
      headers,
      signal: this.abort.signal,
    });
    if (reply.status !== 200) return;
    let text = '';
    for await (const part of reply.body.pipeThrough(new TextDecoderStream())) {
      text += part;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        const id = /^id: (\d+)$/m.exec(event)?.[1];
        if (id === undefined) continue;
        if (event.includes('event: change')) this.seen.push(Number(id));
        else this.from ??= Number(id);
      }
    }
  }

  async close() {
    this.closed = true;
    this.abort?.abort();
    await this.loop;
  }
}
