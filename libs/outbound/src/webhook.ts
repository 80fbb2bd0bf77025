import type { Outbound } from './guarded-fetch.js';
import { OutboundRefusal } from './outbound-refusal.js';

const LIMITS = { timeoutMs: 15_000, maxBytes: 64 * 1024, maxRedirects: 0 } as const;

type Outcome =
  { readonly outcome: 'delivered' } | { readonly outcome: 'failed' | 'gone'; readonly reason: string };

/** Posts JSON to addresses that people gave, through the guarded door; `webhook-id` is the same at every attempt. */
export const openWebhooks = (outbound: Outbound) => ({
  async post(url: string, id: string, body: object): Promise<Outcome> {
    try {
      const { status } = await outbound(url, {
        ...LIMITS,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'webhook-id': id },
        body: JSON.stringify(body),
      });
      if (status >= 200 && status < 300) return { outcome: 'delivered' };
      if (status === 410)
        return { outcome: 'gone', reason: 'The receiver says that it wants no more (410).' };
      return { outcome: 'failed', reason: `The receiver answered ${status}.` };
    } catch (error) {
      if (!(error instanceof OutboundRefusal)) throw error;
      // A body without an end after a good status was taken all the same; nobody can tell, so it counts as a failure.
      return { outcome: 'failed', reason: error.message };
    }
  },
});
