import { z } from 'zod';
import { CLAIM_KINDS, CLAIM_STATES, RISKS } from '@stet/domain';
import { claimSummary } from './claims.js';
import { auditEntry } from './desk-views.js';
import { articleState, evidenceKind, id, page, pageQuery, person, text, time } from './primitives.js';

/** What is searched, in the order in which it is shown. */
export const SEARCHED = ['articles', 'claims', 'evidence', 'audit'] as const;
export type Searched = (typeof SEARCHED)[number];

/** Values of a list, separated by commas. */
const listOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .string()
    .max(300)
    .transform((list) => list.split(',').filter((word) => word !== ''))
    .pipe(z.array(z.enum(values)));

const SAID_OF_CLAIMS =
  'of the claim itself, of the one evidence or an entry is about, or of one in the article';

/** What somebody looks for on a desk; the web keeps it in its address under the same names. */
export const searchFields = {
  q: text(500, 0)
    .optional()
    .describe('words; "in this order", or, -without; every word where nothing else is said'),
  in: listOf(SEARCHED).optional().describe('articles, claims, evidence, audit; all that the person may read'),
  state: listOf(CLAIM_STATES).optional().describe(`one or more states, ${SAID_OF_CLAIMS}`),
  kind: listOf(CLAIM_KINDS).optional(),
  risk: listOf(RISKS).optional(),
  person: z
    .string()
    .min(1)
    .max(320)
    .optional()
    .describe('who has the claim, wrote the article, added the evidence, or acted: `me`, an e-mail or an id'),
  from: z.iso.date().optional().describe('first day, on the desk’s clock'),
  to: z.iso.date().optional().describe('last day'),
};

export const searchQuery = z.strictObject({
  ...searchFields,
  limit: pageQuery.limit.default(20),
  cursor: pageQuery.cursor.describe('of one group; `in` must name that group alone'),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** A stretch of text and what was found in it: UTF-16 offsets within `text`, end exclusive. Never markup. */
export const shown = z
  .strictObject({
    text: z.string(),
    marks: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
  })
  .meta({ id: 'Shown' });
export type Shown = z.infer<typeof shown>;

const inArticle = z.strictObject({ id, title: z.string() });
const aboutClaim = z.strictObject({ id, number: z.number().int(), exact: z.string() });

export const articleHit = z
  .strictObject({
    id,
    title: shown,
    text: shown,
    state: articleState,
    publishAt: time.nullable(),
    submittedAt: time,
    claims: z.number().int(),
  })
  .meta({ id: 'ArticleHit' });
export type ArticleHit = z.infer<typeof articleHit>;

export const claimHit = z.strictObject({ claim: claimSummary, text: shown }).meta({ id: 'ClaimHit' });
export type ClaimHit = z.infer<typeof claimHit>;

export const evidenceHit = z
  .strictObject({
    id,
    source: shown,
    text: shown,
    kind: evidenceKind,
    confidential: z.boolean(),
    url: z.string().nullable(),
    /** `null` where a blind second check hides it. */
    addedBy: person.nullable(),
    addedAt: time,
    claim: aboutClaim,
    article: inArticle,
  })
  .meta({ id: 'EvidenceHit' });
export type EvidenceHit = z.infer<typeof evidenceHit>;

export const auditHit = z
  .strictObject({
    entry: auditEntry,
    text: shown,
    claim: aboutClaim.nullable(),
    article: inArticle.nullable(),
  })
  .meta({ id: 'AuditHit' });
export type AuditHit = z.infer<typeof auditHit>;

/** `spelling`: no words fitted, these are spelled like them. */
const group = <const In extends Searched, T extends z.ZodType>(name: In, item: T) =>
  page(item).extend({ in: z.literal(name), spelling: z.boolean() });

export const searchResult = z
  .strictObject({
    groups: z.array(
      z.discriminatedUnion('in', [
        group('articles', articleHit),
        group('claims', claimHit),
        group('evidence', evidenceHit),
        group('audit', auditHit),
      ]),
    ),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResult>;
export type SearchGroup = SearchResult['groups'][number];
