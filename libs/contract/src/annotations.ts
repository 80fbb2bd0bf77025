import { z } from 'zod';
import { id } from './primitives.js';

/** Most annotations taken at once. */
export const MAX_ANNOTATIONS = 200;

/** A W3C Web Annotation as it is sent; what is read of it are its quote and position selectors. */
const sentAnnotation = z.looseObject({ id: z.string().max(2_000).optional(), target: z.unknown() });
const sentItems = z.array(sentAnnotation).max(MAX_ANNOTATIONS);

/** One annotation, a list, an AnnotationPage, or an AnnotationCollection with its first page in it. */
export const annotationsRequest = z
  .union([
    sentItems,
    z.looseObject({ items: sentItems }),
    z.looseObject({ first: z.looseObject({ items: sentItems }) }),
    sentAnnotation.refine((a) => a.target !== undefined, { message: 'has no target' }),
  ])
  .meta({ id: 'AnnotationsRequest' });

/** `?placement=orphan`: only what fits nowhere. */
export const annotationsQuery = z.strictObject({ placement: z.literal('orphan').optional() });

const selector = z.union([
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.number().int(),
    end: z.number().int(),
  }),
]);

/** A claim, or an annotation that was sent in and fits nowhere, which is given as it came. */
const annotation = z.looseObject({
  id: z.string().optional(),
  type: z.unknown(),
  /** `ambiguous`: a person has to decide between the targets. */
  placement: z.enum(['placed', 'ambiguous', 'orphan']),
  /** Why it is an orphan. */
  reason: z.string().nullable(),
  target: z.union([
    z.array(z.strictObject({ source: z.string(), selector: z.array(selector) })),
    z.unknown(),
  ]),
});

/**
 * Claims of the newest text as a W3C Web Annotation collection. Positions are UTF-16 units in the text of the blocks,
 * joined by two line feeds.
 */
export const annotationCollection = z
  .strictObject({
    '@context': z.string(),
    id: z.string(),
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    total: z.number().int(),
    first: z.strictObject({
      id: z.string(),
      type: z.literal('AnnotationPage'),
      startIndex: z.number().int(),
      items: z.array(annotation),
    }),
  })
  .meta({ id: 'AnnotationCollection' });
export type AnnotationCollection = z.infer<typeof annotationCollection>;

/** What became of each annotation: a claim (`created`: it is new), or an orphan with the reason; nothing is dropped. */
export const annotationsTaken = z
  .strictObject({
    placed: z.array(
      z.strictObject({
        annotation: z.string().nullable(),
        claim: id,
        created: z.boolean(),
        exact: z.string(),
      }),
    ),
    orphans: z.array(
      z.strictObject({ annotation: z.string().nullable(), exact: z.string().nullable(), reason: z.string() }),
    ),
  })
  .meta({ id: 'AnnotationsTaken' });
export type AnnotationsTaken = z.infer<typeof annotationsTaken>;
