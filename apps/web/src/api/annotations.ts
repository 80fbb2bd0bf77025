import { annotationCollection } from '@stet/contract';
import { z } from 'zod';
import { ask } from './client.js';

/** An anchor that fits nowhere in the newest text: the words it quoted, where it quoted any, and why. */
export interface Orphan {
  readonly exact: string | null;
  readonly reason: string | null;
}

const quote = z.looseObject({ type: z.literal('TextQuoteSelector'), exact: z.string() });
const target = z.looseObject({ selector: z.unknown() });
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What was sent in may be anything; only its quote is looked for. */
const quoteOf = (targets: unknown): string | null =>
  listOf(targets)
    .flatMap((one) => listOf(target.safeParse(one).data?.selector))
    .map((one) => quote.safeParse(one).data?.exact)
    .find((exact) => exact !== undefined) ?? null;

export async function getOrphans(article: string, signal?: AbortSignal): Promise<Orphan[]> {
  const query = { placement: 'orphan' };
  const { first } = await ask(annotationCollection, `/articles/${article}/annotations`, { query, signal });
  return first.items.map((one) => ({ exact: quoteOf(one.target), reason: one.reason }));
}
