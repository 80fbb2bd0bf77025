import { z } from 'zod';
import { id, text, time } from './primitives.js';
import { searchFields } from './search.js';

const asked = z.strictObject(searchFields);

/** Whether the search page would take it. */
const isQuery = (query: string): boolean =>
  asked.safeParse(Object.fromEntries(new URLSearchParams(query))).success;

const query = text(2_000)
  .refine(isQuery, { message: 'is no query of the search page' })
  .describe('as in the address of the search page: q=harbour&state=queued');

export const savedFilter = z
  .strictObject({ id, desk: z.string(), name: z.string(), query: z.string(), savedAt: time })
  .meta({ id: 'SavedFilter' });
export type SavedFilter = z.infer<typeof savedFilter>;

export const savedFilterList = z
  .strictObject({ items: z.array(savedFilter) })
  .meta({ id: 'SavedFilterList' });
export type SavedFilterList = z.infer<typeof savedFilterList>;

export const savedFilterRequest = z
  .strictObject({ desk: z.string().min(1).max(100), name: text(80), query })
  .meta({ id: 'SavedFilterRequest' });
/** What is left out stays as it is. */
export const savedFilterChange = z
  .strictObject({ name: text(80).optional(), query: query.optional() })
  .meta({ id: 'SavedFilterChange' });
