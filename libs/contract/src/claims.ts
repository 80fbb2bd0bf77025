import { z } from 'zod';
import { ANSWER_CHOICES, ARCHIVE_STATES, CLAIM_MOVES, CLOCK_STATES } from '@stet/domain';
import {
  blockKind,
  claimKind,
  claimState,
  edit,
  evidenceKind,
  httpUrl,
  id,
  legal,
  page,
  pageQuery,
  person,
  risk,
  text,
  time,
  verdict,
} from './primitives.js';

export const occurrence = z
  .strictObject({
    block: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    exact: z.string(),
    /** Set where the place repeated the claim and now says something else. */
    inconsistency: z
      .strictObject({ was: z.string(), why: z.string(), accepted: z.boolean() })
      .nullable()
      .optional(),
  })
  .meta({ id: 'Occurrence' });

/** A kept file; its bytes are at `/evidence/:id/file`, as a download. */
export const keptFile = z
  .strictObject({
    sha256: z.string(),
    type: z.string(),
    bytes: z.number().int(),
    name: z.string().nullable(),
  })
  .meta({ id: 'KeptFile' });

/** Places of the new text that may be this claim; a person decides by number, from 1. */
export const openMatch = z
  .strictObject({
    revision: z.number().int(),
    candidates: z.array(
      z.strictObject({
        block: z.number().int(),
        start: z.number().int(),
        end: z.number().int(),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
    ),
  })
  .meta({ id: 'OpenMatch' });

export const evidence = z
  .strictObject({
    id,
    source: z.string(),
    url: z.string().nullable(),
    locator: z.string().nullable(),
    quote: z.string().nullable(),
    date: z.string().nullable(),
    note: z.string().nullable(),
    kind: evidenceKind,
    confidential: z.boolean(),
    /** `null` where a blind second check hides it. */
    addedBy: person.nullable(),
    /** The viewer is not among those named; that there is something is all they learn. */
    redacted: z.boolean(),
    /** Who may see a confidential source besides whoever attached it. */
    readers: z.array(person),
    archive: z.strictObject({
      state: z.enum(ARCHIVE_STATES),
      /** Why it is not archived, or not yet. */
      reason: z.string().nullable(),
      at: time.nullable(),
      /** Where the address led in the end. */
      url: z.string().nullable(),
    }),
    file: keptFile.nullable(),
    addedAt: time,
  })
  .meta({ id: 'Evidence' });

/** Evidence with what was kept of it as text: the house's own blocks, never foreign markup. */
export const evidenceDetail = evidence
  .extend({
    claim: id,
    extract: z.string().nullable(),
    snapshot: z
      .strictObject({
        title: z.string().nullable(),
        blocks: z.array(z.strictObject({ kind: blockKind, text: z.string() })),
      })
      .nullable(),
  })
  .meta({ id: 'EvidenceDetail' });
export type EvidenceDetail = z.infer<typeof evidenceDetail>;

export const readerRequest = z
  .strictObject({ user: z.string().min(1).max(320).describe('e-mail or id of somebody on the desk') })
  .meta({ id: 'ReaderRequest' });

export const evidenceRequest = z
  .strictObject({
    source: text(1_000),
    url: httpUrl.optional(),
    locator: text(500).optional(),
    quote: text(10_000).optional(),
    date: text(40).optional(),
    note: text(4_000).optional(),
    kind: evidenceKind,
    confidential: z.boolean().optional(),
    readers: z
      .array(z.string().min(1).max(320))
      .max(50)
      .optional()
      .describe('who may see a confidential source, by e-mail or id'),
  })
  .meta({ id: 'EvidenceRequest' });

export const availableAction = z
  .strictObject({
    action: z.enum(CLAIM_MOVES.map((m) => m.action)),
    label: z.string(),
    allowed: z.boolean(),
    code: z.string().optional(),
    reason: z.string().optional(),
    /** JSON Schema of the action's body; `null` where the action has a route of its own. */
    input: z.unknown(),
  })
  .meta({ id: 'AvailableAction' });

export const signOff = z
  .strictObject({
    by: person,
    verdict,
    at: time,
    byOverride: z.boolean(),
    voidedAt: time.nullable(),
    voidCause: z.string().nullable(),
    /** Where a revision took it away: which, and what in it. */
    voidReason: z.string().nullable(),
    voidRevision: z.number().int().nullable(),
    /** Where it stands in the log, and the hash of that entry; `null` until the log is sealed. */
    entry: z.strictObject({ seq: z.number().int(), leaf: z.string() }).nullable(),
  })
  .meta({ id: 'SignOff' });

export const authorQuery = z
  .strictObject({
    id,
    question: z.string(),
    askedBy: person.nullable(),
    askedAt: time,
    answer: z.string().nullable(),
    answeredBy: person.nullable(),
    answeredAt: time.nullable(),
    /** Answered, or no longer waited for; null while it is open. */
    closedAt: time.nullable(),
    /** Answered by somebody without an account, who held the link. */
    byLink: z.boolean(),
    choice: z.enum(ANSWER_CHOICES).nullable(),
    url: z.string().nullable(),
    /** Their bytes are at `/queries/:id/attachments/:ordinal`, as downloads. */
    attachments: z.array(keptFile.extend({ ordinal: z.number().int(), name: z.string() })),
    /** The newest link; its address was shown once, to whoever made it. */
    link: z
      .strictObject({ state: z.enum(['live', 'used', 'revoked', 'expired', 'closed']), expiresAt: time })
      .nullable(),
  })
  .meta({ id: 'AuthorQuery' });

/** Something the engine noticed about a claim; it decides nothing. */
export const claimHint = z
  .strictObject({
    kind: z.enum(['contradiction', 'similar', 'withdrawn']),
    says: z.string(),
    other: z.strictObject({ id, number: z.number().int(), exact: z.string() }).nullable(),
  })
  .meta({ id: 'ClaimHint' });

/** A claim in a list: all but its history. */
export const claimSummary = z
  .strictObject({
    id,
    number: z.number().int(),
    version: z.number().int(),
    article: id,
    articleTitle: z.string(),
    desk: z.string(),
    state: claimState,
    stateReason: z.string().nullable(),
    verdict: verdict.nullable(),
    edit,
    legal,
    kind: claimKind,
    kinds: z.array(claimKind),
    worth: z.number(),
    reasons: z.array(z.string()),
    /** What marked it: `stet` (the offline engine), `model:NAME`, or `person`. */
    engine: z.string(),
    /** The claim in words that stand alone: subject and date resolved. Never what is signed off: that is `exact`. */
    restated: z.string().nullable(),
    speaker: z.string().nullable(),
    risk,
    exact: z.string(),
    occurrences: z.array(occurrence),
    /** Places that say something else and that nobody has settled. */
    inconsistent: z.number().int(),
    /** A person has to decide where it stands; see `match` of the claim by itself. */
    matchPending: z.boolean(),
    assignee: person.nullable(),
    secondChecker: person.nullable(),
    signOffsRequired: z.number().int(),
    signOffsGiven: z.number().int(),
    dueAt: time.nullable(),
    /** From when on its holder is reminded. */
    atRiskAt: time.nullable(),
    /** Since when its clock stands still because the author is asked, and by when the answer is to be there. */
    clockStoppedAt: time.nullable(),
    answerDueAt: time.nullable(),
    /** When the desk head was told that it is late. */
    escalatedAt: time.nullable(),
    /** How it stands to its time, by the database’s clock; `done`: it lets the article pass, or that is out. */
    clock: z.enum(CLOCK_STATES),
    overdue: z.boolean(),
    /** What this claim does to the gate; `null` lets the article pass. */
    blocker: z.strictObject({ code: z.string(), reason: z.string() }).nullable(),
    stateSince: time,
    /** The viewer may not know yet what the first checker found, nor who they are: that is left out. */
    blind: z.boolean(),
    /** Set aside by its checker until then. */
    snoozedUntil: time.nullable(),
    snoozeReason: z.string().nullable(),
  })
  .meta({ id: 'ClaimSummary' });
export type ClaimSummary = z.infer<typeof claimSummary>;

export const claim = claimSummary
  .extend({
    hints: z.array(claimHint),
    match: openMatch.nullable(),
    evidence: z.array(evidence),
    signOffs: z.array(signOff),
    queries: z.array(authorQuery),
    wording: z.string().nullable(),
    /** Only for the checker who holds the claim: the fencing token of their lease. */
    leaseToken: id.nullable(),
    leaseExpiresAt: time.nullable(),
    availableActions: z.array(availableAction),
  })
  .meta({ id: 'Claim' });
export type Claim = z.infer<typeof claim>;

/** A signed-off claim of the same desk that reads like this one; an offer, never an answer. */
export const earlierCheck = z
  .strictObject({
    claim: id,
    article: id,
    articleTitle: z.string(),
    exact: z.string(),
    verdict,
    signedOffAt: time.nullable(),
    /** Common wording, 0..1. */
    alike: z.number(),
    /** Figures that only one of the two states; with any of these it is not the same claim. */
    differs: z.array(z.string()),
    evidence: z.array(evidence),
  })
  .meta({ id: 'EarlierCheck' });
export type EarlierCheck = z.infer<typeof earlierCheck>;
export const earlierCheckList = z
  .strictObject({ items: z.array(earlierCheck) })
  .meta({ id: 'EarlierCheckList' });

export const claimPage = page(claimSummary).meta({ id: 'ClaimPage' });
export const claimQuery = z.strictObject({
  ...pageQuery,
  state: z.string().max(200).optional().describe('one or more states, comma-separated'),
  assignee: z.string().max(320).optional().describe('`me`, an e-mail or an id'),
  desk: z.string().max(100).optional(),
  article: id.optional(),
  due: z.enum(['overdue', 'at_risk', 'today', 'any']).optional(),
});

export const queryRequest = z
  .strictObject({ question: text(4_000), leaseToken: id.optional() })
  .meta({ id: 'QueryRequest' });
export const answerRequest = z
  .strictObject({
    answer: text(20_000),
    choice: z.enum(ANSWER_CHOICES).optional(),
    url: httpUrl.optional(),
  })
  .meta({ id: 'AnswerRequest' });

/** What the page behind a link sends: words are kept as they were typed. */
export const linkedAnswer = z
  .strictObject({
    choice: z.enum(ANSWER_CHOICES, { error: 'Say which of the three it is.' }),
    answer: z
      .string()
      .max(20_000, 'The answer is longer than 20,000 characters.')
      .refine((s) => !s.includes('\u0000') && s.isWellFormed(), {
        message: 'The answer contains characters that are not text.',
      })
      .default(''),
    url: z
      .union([z.literal('').transform(() => undefined), httpUrl], { error: 'This is no web address.' })
      .optional(),
  })
  .refine((a) => a.choice === 'stand' || a.answer.trim() !== '' || a.choice === 'unknown', {
    message: 'Say what to change it to.',
    path: ['answer'],
  });

export const queryLinkRequest = z
  .strictObject({
    hours: z
      .number()
      .int()
      .min(1)
      .max(24 * 30)
      .optional()
      .describe('72 where it is left out'),
  })
  .meta({ id: 'QueryLinkRequest' });
export const queryLink = z.strictObject({ url: z.string(), expiresAt: time }).meta({ id: 'QueryLink' });

/** What one person has typed about a claim and not yet sent. */
export const draftRequest = z
  .strictObject({
    fields: z
      .record(
        z.string().min(1).max(60),
        z
          .string()
          .max(20_000)
          .refine((s) => !s.includes('\u0000') && s.isWellFormed()),
      )
      .refine((fields) => Object.keys(fields).length <= 40, { message: 'has more than 40 fields' }),
  })
  .meta({ id: 'DraftRequest' });
export const draft = z
  .strictObject({ fields: z.record(z.string(), z.string()), savedAt: time.nullable() })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draft>;
