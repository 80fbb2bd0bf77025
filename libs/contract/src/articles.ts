import { z } from 'zod';
import { ARTICLE_ACTIONS } from '@stet/domain';
import { correctionByText, publicNote } from './corrections.js';
import {
  articleFormat,
  articleState,
  blockKind,
  claimState,
  id,
  page,
  pageQuery,
  person,
  reason,
  sentenceLabel,
  text,
  time,
  verdict,
} from './primitives.js';

/** Largest article taken, in UTF-8 bytes. */
export const MAX_ARTICLE_BYTES = 2 * 1024 * 1024;
/** Largest docx taken: most of one are its pictures, which are left out. */
export const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024;
/** The same in base64. */
export const MAX_DOCUMENT_UNITS = 4 * Math.ceil(MAX_DOCUMENT_BYTES / 3);

/** Control characters that no text editor writes; a file that has them is not an article. */
function hasControls(s: string): boolean {
  for (let i = 0; i < s.length; i++) {
    const unit = s.charCodeAt(i);
    if (unit < 9 || (unit > 13 && unit < 27)) return true;
  }
  return false;
}

const content = z
  .string()
  .max(MAX_DOCUMENT_UNITS)
  .refine((s) => s.trim().length > 0, { message: 'the article is empty' })
  .refine((s) => !s.includes('\u0000'), { message: 'contains a NUL character' })
  .refine((s) => !hasControls(s), { message: 'is not text: it contains control characters' })
  .refine((s) => s.isWellFormed(), { message: 'contains half of a surrogate pair' })
  .describe(
    'the text as it is, up to 2 MiB; ninjs as its JSON text; docx, up to 5 MiB, as base64 (or send the file itself as multipart)',
  );

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const articleRequest = z
  .strictObject({
    desk: text(100).describe('slug or id'),
    title: text(500).optional(),
    format: articleFormat.default('text'),
    content,
    publishAt: time.optional(),
    externalId: text(200).optional(),
    beat: text(60).optional(),
    authors: z
      .array(z.string().min(1).max(320))
      .max(20)
      .optional()
      .describe('e-mails or ids of those who wrote it'),
  })
  .meta({ id: 'ArticleRequest' });

export const revisionRequest = z
  .strictObject({
    format: articleFormat.default('text'),
    content,
    correction: correctionByText.optional(),
    baseHash: hash.optional().describe('of the text that was edited: refused where a newer one has come'),
  })
  .meta({ id: 'RevisionRequest' });

export const blockerSchema = z
  .strictObject({
    claim: id.nullable(),
    number: z.number().int().nullable(),
    exact: z.string().nullable(),
    code: z.string(),
    reason: z.string(),
    holder: person.nullable(),
    since: time.nullable(),
  })
  .meta({ id: 'Blocker' });

export const gate = z
  .strictObject({
    open: z.boolean(),
    revision: z.number().int(),
    hash: z.string().nullable(),
    blockers: z.array(blockerSchema),
  })
  .meta({ id: 'Gate' });
export type Gate = z.infer<typeof gate>;

export const counts = z.record(claimState, z.number().int()).meta({ id: 'ClaimCounts' });

export const article = z
  .strictObject({
    id,
    desk: z.string(),
    title: z.string(),
    state: articleState,
    /** Why splitting failed, where it did. */
    problem: z.string().nullable(),
    externalId: z.string().nullable(),
    revision: z.number().int(),
    hash: z.string().nullable(),
    publishAt: time.nullable(),
    submittedBy: person,
    submittedAt: time,
    releasedAt: time.nullable(),
    releasedBy: person.nullable(),
    overrideReason: z.string().nullable(),
    counts,
    claims: z.number().int(),
    blocking: z.number().int(),
    overdue: z.number().int(),
    atRisk: z.number().int(),
    /** What readers have been told since it was first released. */
    notes: z.array(publicNote),
    /** Withdrawn from the public as a whole. */
    retracted: z.boolean(),
    /** What this person may do with the article as a whole. */
    availableActions: z.array(
      z.strictObject({
        action: z.enum(ARTICLE_ACTIONS),
        allowed: z.boolean(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof article>;

export const articleAccepted = z
  .strictObject({ id, revision: z.number().int(), state: articleState, url: z.string() })
  .meta({ id: 'ArticleAccepted' });

export const articlePage = page(article).meta({ id: 'ArticlePage' });
export const articleQuery = z.strictObject({
  ...pageQuery,
  desk: z.string().max(100).optional(),
  state: articleState.optional(),
  externalId: z.string().max(200).optional(),
});

export const block = z
  .strictObject({ index: z.number().int(), kind: blockKind, text: z.string() })
  .meta({ id: 'Block' });

export const revision = z
  .strictObject({
    article: id,
    number: z.number().int(),
    state: z.enum(['splitting', 'split', 'failed']),
    hash: z.string().nullable(),
    language: z.string().nullable(),
    createdAt: time,
    createdBy: person,
    blocks: z.array(block),
    sentences: z.array(
      z.strictObject({
        block: z.number().int(),
        start: z.number().int(),
        end: z.number().int(),
        label: sentenceLabel,
        worth: z.number(),
      }),
    ),
  })
  .meta({ id: 'Revision' });
export type Revision = z.infer<typeof revision>;

const span = z.strictObject({ block: z.number().int(), start: z.number().int(), end: z.number().int() });

export const revisionChanges = z
  .strictObject({
    article: id,
    from: z.number().int(),
    to: z.number().int(),
    items: z.array(
      z.strictObject({
        claim: id.nullable(),
        number: z.number().int(),
        outcome: z.enum(['kept', 'stale', 'withdrawn', 'ambiguous', 'new']),
        before: z.string().nullable(),
        now: z.string().nullable(),
        why: z.string(),
        verdict: verdict.nullable().optional(),
        voids: z.number().int().optional(),
        difference: z
          .array(z.strictObject({ kind: z.enum(['same', 'gone', 'come']), text: z.string() }))
          .optional(),
        place: span.nullable().optional(),
        candidates: z.array(span.extend({ exact: z.string() })).optional(),
        inconsistent: z
          .array(span.extend({ exact: z.string(), was: z.string(), why: z.string() }))
          .optional(),
        resembles: z
          .strictObject({
            claim: id,
            number: z.number().int(),
            exact: z.string(),
            verdict: verdict.nullable(),
            why: z.string(),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'RevisionChanges' });
export type RevisionChanges = z.infer<typeof revisionChanges>;

export const publishTimeRequest = z
  .strictObject({
    publishAt: time.nullable().describe('null: not set yet; its claims then have no due time'),
  })
  .meta({ id: 'PublishTimeRequest' });

export const releaseRequest = z.strictObject({ revisionHash: hash }).meta({ id: 'ReleaseRequest' });
export const overrideReleaseRequest = z
  .strictObject({
    reason: reason.min(10),
    revisionHash: hash.optional(),
  })
  .meta({ id: 'OverrideReleaseRequest' });
