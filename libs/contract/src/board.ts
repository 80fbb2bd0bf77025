import { z } from 'zod';
import { article } from './articles.js';
import { claimKind, claimState, id, person, risk } from './primitives.js';

/** Which claims and articles of a desk its board shows; all that is left out is any. */
export const boardFilter = z.strictObject({
  person: z.string().min(1).max(320).optional().describe('e-mail or id of who has the claim in hand'),
  kind: claimKind.optional(),
  risk: risk.optional(),
  state: claimState.optional(),
  clock: z
    .enum(['open', 'late', 'at_risk'])
    .optional()
    .describe('open: in the way of publication; late and at risk: by its due time'),
  publishes: z
    .enum(['1h', '4h', '24h', '7d', 'unset'])
    .optional()
    .describe('articles that publish within this time, or have no time yet'),
});
export type BoardFilter = z.infer<typeof boardFilter>;

/** What stands between an article and its release: claims that wait for the same thing from the same person. */
export const standing = z
  .strictObject({
    code: z.string(),
    count: z.number().int(),
    late: z.number().int(),
    /** Whose move is awaited; null: nobody's in particular, or not for this viewer to know. */
    holder: person.nullable(),
    /** The most urgent of them; null: it is the article as a whole. */
    claim: id.nullable(),
  })
  .meta({ id: 'Standing' });
export type Standing = z.infer<typeof standing>;

export const boardArticle = article
  .extend({
    /** The late first, then the many. */
    between: z.array(standing),
  })
  .meta({ id: 'BoardArticle' });
export type BoardArticle = z.infer<typeof boardArticle>;
