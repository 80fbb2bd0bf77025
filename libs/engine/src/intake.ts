import { UnreadableText } from '@stet/application';
import { Invalid, TooLarge, TooMany, type ArticleFormat, type DomainError } from '@stet/domain';
import { EngineThreads } from './engine-threads.js';

/** Longer lines are not worth standing in: each holds its article in memory. */
const LONGEST_LINE = 32;

/** Codes of documents that are refused for what they would take, not for what they are. */
const TOO_MUCH = new Set(['article.too-large', 'docx.bomb', 'docx.too_large', 'docx.too_many_entries']);

/**
 * The check at the door: reads a document as the engine will and keeps nothing of it, so that whoever sends a bad one
 * is told at once. In a thread with limits, never where requests are answered.
 */
export class Intake {
  private readonly threads = new EngineThreads({ milliseconds: 10_000, memoryMb: 256, threads: 2 });

  /** @throws Invalid, TooLarge (the document), TooMany (too many are being read) */
  async check(source: string, format: ArticleFormat): Promise<void> {
    if (this.threads.waiting >= LONGEST_LINE)
      throw new TooMany('intake_busy', 'Too many articles are being read; send it again in a moment.', {
        retryAfterSeconds: 5,
      });
    try {
      await this.threads.ask({ task: 'import', source, format });
    } catch (error) {
      throw error instanceof UnreadableText ? refusalOf(error) : error;
    }
  }

  close = (): Promise<void> => this.threads.close();
}

/** The refusal of a document that cannot be taken. */
export function refusalOf({ code, message, pointer }: UnreadableText): DomainError {
  const errors = [{ pointer: `/content${pointer}`, code, message }];
  return TOO_MUCH.has(code)
    ? new TooLarge(code, message, { errors })
    : new Invalid(code, message, { errors });
}
