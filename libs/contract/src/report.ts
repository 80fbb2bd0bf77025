import { z } from 'zod';
import { claimSummary, evidence, signOff } from './claims.js';
import { publicationList } from './corrections.js';
import { articleState, id, time } from './primitives.js';

/** What was found about one claim, and who stands for it. */
export const reportedClaim = claimSummary
  .pick({
    id: true,
    number: true,
    exact: true,
    state: true,
    stateReason: true,
    verdict: true,
    edit: true,
    legal: true,
    kinds: true,
    risk: true,
    speaker: true,
    occurrences: true,
    signOffsRequired: true,
    blocker: true,
    blind: true,
  })
  .extend({ wording: z.string().nullable(), evidence: z.array(evidence), signOffs: z.array(signOff) })
  .meta({ id: 'ReportedClaim' });

/** The record of an article's check, as this reader may see it: what was checked, by whom, on what ground. */
export const factCheckReport = z
  .strictObject({
    article: z.strictObject({
      id,
      title: z.string(),
      desk: z.string(),
      state: articleState,
      publishAt: time.nullable(),
      revision: z.number().int(),
      /** SHA-256 of the text of that revision; `null` while it is being split. */
      hash: z.string().nullable(),
      retracted: z.boolean(),
    }),
    publications: publicationList.shape.items,
    claims: z.array(reportedClaim),
    log: z.strictObject({
      /** Entries so far, and the hash of the last: what is reported here is at most this old. */
      size: z.number().int(),
      head: z.string(),
      /** The newest signed checkpoint, a C2SP note. */
      checkpoint: z.string().nullable(),
    }),
    preparedAt: time,
  })
  .meta({ id: 'FactCheckReport' });
export type FactCheckReport = z.infer<typeof factCheckReport>;
