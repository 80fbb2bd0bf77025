import { z } from 'zod';
import {
  ARTICLE_FORMATS,
  ARTICLE_STATES,
  BLOCK_KINDS,
  CLAIM_KINDS,
  CLAIM_STATES,
  DESK_ROLES,
  EDITS,
  EVIDENCE_KINDS,
  LEGALS,
  RISKS,
  SENTENCE_LABELS,
  VERDICTS,
} from '@stet/domain';

/** Text a person typed: no NUL and no lone surrogate, which PostgreSQL could not keep faithfully. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((s) => !s.includes('\u0000') && s.isWellFormed(), {
      message: 'contains characters that are not text',
    });

export const id = z.uuid();
export const time = z.iso.datetime({ offset: true });
export const blockKind = z.enum(BLOCK_KINDS);
export const claimKind = z.enum(CLAIM_KINDS);
export const claimState = z.enum(CLAIM_STATES);
export const verdict = z.enum(VERDICTS);
export const edit = z.enum(EDITS);
export const legal = z.enum(LEGALS);
export const risk = z.enum(RISKS);
export const sentenceLabel = z.enum(SENTENCE_LABELS);
export const articleState = z.enum(ARTICLE_STATES);
export const articleFormat = z.enum(ARTICLE_FORMATS);
export const deskRole = z.enum(DESK_ROLES);
export const evidenceKind = z.enum(EVIDENCE_KINDS);

export const reason = text(2_000);
export const httpUrl = z.url({ protocol: /^https?$/ }).max(2_000);

export const person = z.strictObject({ id, name: z.string(), email: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};
