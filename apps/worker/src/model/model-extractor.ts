import type { Extractor } from '@stet/application';
import { mergeModelClaims } from '@stet/extraction';
import type { Logger } from 'pino';
import { askModel, type ModelEndpoint } from './ask-model.js';

/**
 * Lets a language model mark the claims. The offline engine reads the text first and stands in whenever the model is
 * slow, away or talks nonsense, so that an article never waits for somebody else's server.
 */
export class ModelExtractor implements Extractor {
  constructor(
    private readonly offline: Extractor,
    private readonly endpoint: ModelEndpoint,
    private readonly log: Pick<Logger, 'warn' | 'info'>,
    private readonly limitMs?: number,
  ) {}

  reanchor: Extractor['reanchor'] = (...question) => this.offline.reanchor(...question);

  extract: Extractor['extract'] = async (...question) => {
    const offline = await this.offline.extract(...question);
    try {
      const named = await askModel(this.endpoint, offline.blocks, this.limitMs);
      const { claims, refused } = mergeModelClaims(offline, named, `model:${this.endpoint.model}`);
      this.log.info({ named: named.length, refused }, 'the model marked the claims');
      return { ...offline, claims };
    } catch (error) {
      this.log.warn({ reason: reasonOf(error) }, 'the model did not help; the offline engine stands in');
      return offline;
    }
  };
}

const REASONS: Readonly<Record<string, string>> = {
  SyntaxError: 'its answer is not the JSON asked for',
  ZodError: 'its answer is not the JSON asked for',
  TimeoutError: 'no answer in time',
  TypeError: 'it cannot be reached',
};

/** One line for the log; never a body, a key or an address. Told by name: fetch throws errors of another realm. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('name' in error)) return 'unknown';
  const known = REASONS[String(error.name)];
  return known ?? ('message' in error ? String(error.message) : 'unknown');
}
