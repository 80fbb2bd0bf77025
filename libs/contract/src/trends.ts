import { z } from 'zod';
import { claimState, person, time, verdict } from './primitives.js';

/** Longest range of the figures, in days: each answer reads the log of the desk. */
export const MOST_TREND_DAYS = 92;

const day = z.iso.date();

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
        found: z.number().int(),
        proposed: z.number().int(),
        signedOff: z.number().int(),
        sentBack: z.number().int(),
        overrides: z.number().int(),
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
  })
  .meta({ id: 'Trends' });
export type Trends = z.infer<typeof trends>;
