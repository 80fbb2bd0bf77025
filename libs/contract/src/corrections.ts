import { z } from 'zod';
import { CORRECTION_ACTIONS, CORRECTION_KINDS, CORRECTION_STATES } from '@stet/domain';
import { id, person, reason, text, time } from './primitives.js';

export const correctionKind = z.enum(CORRECTION_KINDS);
/** What readers are told. */
const note = text(4_000);

/** A note as the public reads it; it belongs to the record of the release it went out with. */
export const publicNote = z
  .strictObject({
    kind: correctionKind,
    note: z.string(),
    /** `null`: of the article as a whole. */
    claim: id.nullable(),
    revision: z.number().int(),
    publishedAt: time,
  })
  .meta({ id: 'PublicNote' });
export type PublicNote = z.infer<typeof publicNote>;

/** What was published of an article, and when; nothing is ever taken from it. */
export const publicationList = z
  .strictObject({
    items: z.array(
      z.strictObject({
        revision: z.number().int(),
        hash: z.string(),
        releasedAt: time,
        releasedBy: person,
        overrideReason: z.string().nullable(),
        notes: z.array(publicNote),
      }),
    ),
  })
  .meta({ id: 'PublicationList' });

export const correction = z
  .strictObject({
    id,
    article: id,
    claim: z.strictObject({ id, number: z.number().int(), exact: z.string() }).nullable(),
    kind: correctionKind,
    state: z.enum(CORRECTION_STATES),
    /** The published revision that is spoken of. */
    revision: z.number().int(),
    /** Published with the release of a new text; the others wait for a second person. */
    withText: z.boolean(),
    reason: z.string(),
    note: z.string().nullable(),
    openedBy: person,
    openedAt: time,
    wordedBy: person.nullable(),
    settledBy: person.nullable(),
    settledAt: time.nullable(),
    settledReason: z.string().nullable(),
    availableActions: z.array(
      z.strictObject({
        action: z.enum(CORRECTION_ACTIONS),
        allowed: z.boolean(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof correction>;
export const correctionList = z.strictObject({ items: z.array(correction) }).meta({ id: 'CorrectionList' });

export const correctionRequest = z
  .strictObject({ kind: correctionKind, reason, note, claim: id.optional() })
  .meta({ id: 'CorrectionRequest' });
/** With a new text for what has been released. */
export const correctionByText = z
  .strictObject({ kind: correctionKind, reason: reason.optional(), note: note.optional() })
  .describe('why the text of a released article changes; the note may be written later');
export const dropRequest = z.strictObject({ reason }).meta({ id: 'DropCorrection' });
export const noteRequest = z.strictObject({ note }).meta({ id: 'WordCorrection' });
