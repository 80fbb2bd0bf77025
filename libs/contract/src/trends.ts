import { z } from 'zod';
import { counts } from './articles.js';
import { claimState, person, time, verdict } from './primitives.js';

/** Longest range of the figures, in days: each answer reads the log of those days. */
export const MOST_TREND_DAYS = 92;

const day = z.iso.date();
const n = z.number().int();

export const trendsQuery = z.strictObject({
  desk: z.string().min(1).max(100).optional().describe('slug or id; the person’s first where it is left out'),
  from: day.optional().describe('first day, on the desk’s clock; the week up to `to` where it is left out'),
  to: day.optional().describe('last day; today where it is left out'),
});

/** What happened on a desk between two days, counted from its log. */
export const trends = z
  .strictObject({
    desk: z.string(),
    from: day,
    to: day,
    step: z.enum(['hour', 'day']),
    /** In their order, also where nothing happened; `at` is when each begins. */
    buckets: z.array(
      z.strictObject({
        at: time,
        found: n,
        proposed: n,
        signedOff: n,
        /** Second checks given, and those of them that sent the claim back. */
        checked: n,
        sentBack: n,
        /** Claims signed off by override. */
        overrides: n,
        /** Articles released, and those of them against the gate. */
        released: n,
        overridden: n,
        /** Claims of articles in hand by state, when the step ends or now; null: it has not begun. */
        stock: counts.nullable(),
        /** Of the stock, by the due time a claim has now. */
        late: n.nullable(),
        atRisk: n.nullable(),
      }),
    ),
    /** For each state that claims left: how often, and how long they had been in it, the middle one of all. */
    stages: z.array(
      z.strictObject({ state: claimState, count: z.number().int(), medianSeconds: z.number() }),
    ),
    /** Verdicts that were signed off. */
    verdicts: z.array(z.strictObject({ verdict, count: z.number().int() })),
    people: z.array(
      z.strictObject({
        person,
        proposed: z.number().int(),
        signedOff: z.number().int(),
        sentBack: z.number().int(),
      }),
    ),
    /** How the work fell: claims that came to each to check and to sign off, and how many were in hand on average. */
    checkers: z.array(z.strictObject({ person, checks: n, seconds: n, carried: z.number() })),
  })
  .meta({ id: 'Trends' });
export type Trends = z.infer<typeof trends>;
