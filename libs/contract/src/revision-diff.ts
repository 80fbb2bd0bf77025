import { z } from 'zod';
import { block } from './articles.js';
import { id, verdict } from './primitives.js';

/** A place in a text: offsets are UTF-16 units within the block's text, end exclusive; `exact` is what stands there. */
const place = z.strictObject({
  block: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
});

/** Word by word from the old words to the new: `same` and `removed` together are the old, `same` and `added` the new. */
const words = z.array(z.strictObject({ op: z.enum(['same', 'added', 'removed']), text: z.string() }));

/** What a new text makes of one claim, or (`new`) a claim it would bring. */
export const claimDiff = z
  .strictObject({
    /** `null` for a claim that is not born yet. */
    claimId: id.nullable(),
    number: z.number().int().nullable(),
    outcome: z.enum(['kept', 'stale', 'withdrawn', 'ambiguous', 'new']),
    reason: z.string(),
    /** Where it stood; `revision` is an older one than the diff's where nobody has decided since where it stands. */
    from: place.extend({ revision: z.number().int() }).nullable(),
    /** Where it stands now; `null` where it is gone or a person has to decide. */
    to: place.nullable(),
    /** Other places where it was repeated and still stands. */
    also: z.array(place),
    /** Places between which a person has to decide, each with the difference to the old words; chosen by number, from 1. */
    candidates: z.array(place.extend({ words })),
    /** Places that repeated it and now say something else: they block the gate. */
    inconsistent: z.array(place.extend({ was: z.string(), reason: z.string() })),
    words,
    /** Live sign-offs that are void with this text. */
    voids: z.number().int(),
    /** What had been found of the old words, where that was settled and is history now. */
    verdict: verdict.nullable(),
    /** For a new claim: a withdrawn one that reads like it. */
    resembles: z
      .strictObject({ claimId: id, number: z.number().int(), exact: z.string(), reason: z.string() })
      .nullable(),
  })
  .meta({ id: 'ClaimDiff' });
export type ClaimDiff = z.infer<typeof claimDiff>;

const side = z.strictObject({
  /** `null` for a text that is not sent yet. */
  revision: z.number().int().nullable(),
  hash: z.string().nullable(),
  blocks: z.array(block),
});

/** Two texts of an article and what becomes of each claim between them, in the order of the new text. */
export const revisionDiff = z
  .strictObject({
    article: id,
    from: side,
    to: side,
    counts: z.strictObject({
      kept: z.number().int(),
      stale: z.number().int(),
      withdrawn: z.number().int(),
      ambiguous: z.number().int(),
      new: z.number().int(),
      /** Places that would say something else than their claim. */
      inconsistent: z.number().int(),
      /** Live sign-offs that are void. */
      voids: z.number().int(),
    }),
    claims: z.array(claimDiff),
  })
  .meta({ id: 'RevisionDiff' });
export type RevisionDiff = z.infer<typeof revisionDiff>;

/** `?dryRun` or `?dryRun=true`: says what the text would do and changes nothing. */
export const reviseQuery = z.strictObject({
  dryRun: z
    .enum(['', 'true', 'false'])
    .optional()
    .transform((given) => given === '' || given === 'true'),
});
