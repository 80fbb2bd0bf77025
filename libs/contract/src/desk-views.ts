import { z } from 'zod';
import { counts } from './articles.js';
import { boardArticle, boardFilter } from './board.js';
import { claimSummary } from './claims.js';
import { id, page, pageQuery, person, time } from './primitives.js';

export const dashboard = z
  .strictObject({
    desk: z.string(),
    name: z.string(),
    now: time,
    tiles: z.strictObject({
      open: z.number(),
      overdue: z.number(),
      atRisk: z.number(),
      awaitingAuthor: z.number(),
      disputed: z.number(),
      unassigned: z.number(),
    }),
    /** By publish time; those that the filter of the question leaves. */
    articles: z.array(boardArticle),
    /** Claims that a filter on claims leaves, the most urgent first, at most 100; null: none was asked for. */
    matches: z.strictObject({ count: z.number().int(), claims: z.array(claimSummary) }).nullable(),
    claims: counts,
    load: z.array(z.strictObject({ person, open: z.number(), overdue: z.number(), toSign: z.number() })),
    /** Claims past their due time, the latest first. */
    late: z.array(claimSummary),
    alerts: z.array(
      z.strictObject({
        id,
        kind: z.string(),
        text: z.string(),
        at: time,
        claim: id.nullable(),
        article: id.nullable(),
      }),
    ),
    /** Rules set aside in the last seven days. */
    overrides: z.strictObject({ claims: z.number(), releases: z.number() }),
    queue: z.strictObject({ backend: z.string(), pending: z.number(), dead: z.number() }),
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.infer<typeof dashboard>;
export const dashboardQuery = boardFilter.extend({
  desk: z.string().min(1).max(100).optional().describe('slug or id; the person’s first where it is left out'),
});

export const inbox = z
  .strictObject({
    toCheck: z.array(claimSummary),
    /** Set aside until later. */
    snoozed: z.array(claimSummary),
    toSign: z.array(claimSummary),
    toTriage: z.array(claimSummary),
    toRule: z.array(claimSummary),
    toClear: z.array(claimSummary),
    toAnswer: z.array(claimSummary),
    /** In the queue and free to take. */
    offered: z.array(claimSummary),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof inbox>;

export const auditEntry = z
  .strictObject({
    seq: z.number().int(),
    at: time,
    action: z.string(),
    actor: z.strictObject({
      id: id.nullable(),
      name: z.string(),
      role: z.string().nullable(),
      via: z.string(),
    }),
    article: id.nullable(),
    claim: id.nullable(),
    claimVersion: z.number().int().nullable(),
    from: z.unknown(),
    to: z.unknown(),
    payload: z.unknown(),
    leaf: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditPage = page(auditEntry);
export const auditQuery = z.strictObject({
  ...pageQuery,
  article: id.optional(),
  claim: id.optional(),
  actor: z.string().max(320).optional(),
  desk: z.string().max(100).optional(),
});
export const auditHead = z
  .strictObject({
    size: z.number().int(),
    head: z.string(),
    /** The newest signed checkpoint, a C2SP note; null until one was signed. */
    checkpoint: z.string().nullable(),
  })
  .meta({ id: 'AuditHead' });

/** One server-sent event: something changed, look again. `id` of the stream is the audit sequence number. */
export const deskEvent = z
  .strictObject({
    seq: z.number().int(),
    action: z.string(),
    article: id.nullable(),
    claim: id.nullable(),
    claimVersion: z.number().int().nullable(),
  })
  .meta({ id: 'DeskEvent' });
export type DeskEvent = z.infer<typeof deskEvent>;

export const job = z
  .strictObject({
    id,
    kind: z.string(),
    state: z.enum(['pending', 'done', 'dead']),
    attempts: z.number().int(),
    lastError: z.string().nullable(),
    createdAt: time,
    availableAt: time,
    article: id.nullable(),
    claim: id.nullable(),
  })
  .meta({ id: 'Job' });
export const jobPage = page(job);
export const jobQuery = z.strictObject({
  desk: z.string().max(100).optional(),
  state: z.enum(['pending', 'dead']).optional(),
});
