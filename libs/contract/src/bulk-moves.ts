import { z } from 'zod';
import { personAction } from './claim-actions.js';
import { claimState, id } from './primitives.js';

/** As many as fit on one page of a list. */
export const MOST_IN_BULK = 200;

/** One move of many claims; each is decided and made on its own. */
export const bulkRequest = z
  .strictObject({
    action: personAction,
    input: z.unknown().optional().describe('the action’s body, the same for every claim'),
    claims: z
      .array(z.strictObject({ id, version: z.number().int().describe('the version you saw') }))
      .min(1)
      .max(MOST_IN_BULK)
      .refine((claims) => new Set(claims.map((c) => c.id)).size === claims.length, {
        message: 'names a claim twice',
      }),
    dryRun: z.boolean().describe('say what would happen and change nothing'),
  })
  .meta({ id: 'BulkRequest' });

export const bulkItem = z
  .strictObject({
    claim: id,
    /** `would`: allowed, in a trial. */
    outcome: z.enum(['would', 'done', 'refused']),
    from: claimState.nullable(),
    to: claimState.nullable(),
    /** Why it is refused. */
    code: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'BulkItem' });
export type BulkItem = z.infer<typeof bulkItem>;

/** In the order in which the claims were named. */
export const bulkResult = z
  .strictObject({ applied: z.boolean(), items: z.array(bulkItem) })
  .meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof bulkResult>;
