import { z } from 'zod';
import { ASSIGNMENT_PARTS, CONFLICT_KINDS, WEEKDAYS, isTimeZone } from '@stet/domain';
import { id, page, person, text, time } from './primitives.js';

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is not a time such as 09:00');

/** Hours by weekday in local time; a day that is left out is free. A shift that ends before it begins ends the day after. */
export const weeklyHours = z
  .partialRecord(z.enum(WEEKDAYS), z.array(z.strictObject({ from: clock, to: clock })).max(6))
  .meta({ id: 'WeeklyHours' });

export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, { message: 'is no time zone such as Europe/Berlin' });

const beat = text(60).transform((s) => s.toLowerCase());
const language = z.string().regex(/^[a-z]{2,3}$/, 'is no language code such as en');
const conflict = z.strictObject({ kind: z.enum(CONFLICT_KINDS), value: text(200) });

/** What a checker is like; the whole of it is replaced at once. */
export const profileRequest = z
  .strictObject({
    beats: z.array(beat).max(40).default([]).describe('empty: any'),
    languages: z.array(language).max(40).default([]).describe('empty: any'),
    timeZone: timeZone.nullable().default(null).describe('null: the desk’s'),
    hours: weeklyHours.nullable().default(null).describe('null: any time'),
    limit: z
      .number()
      .int()
      .min(0)
      .max(1_000)
      .nullable()
      .default(null)
      .describe('most claims in hand at once'),
    conflicts: z.array(conflict).max(100).default([]),
  })
  .meta({ id: 'ProfileRequest' });

export const absence = z
  .strictObject({ id, from: time, until: time, note: z.string().nullable() })
  .meta({ id: 'Absence' });

export const checkerProfile = z
  .strictObject({
    person,
    desk: z.string(),
    beats: z.array(z.string()),
    languages: z.array(z.string()),
    timeZone: z.string().nullable(),
    hours: weeklyHours.nullable(),
    limit: z.number().int().nullable(),
    /** Shown to the person and the desk head alone. */
    conflicts: z.array(conflict),
    absences: z.array(absence),
  })
  .meta({ id: 'CheckerProfile' });
export type CheckerProfileView = z.infer<typeof checkerProfile>;

export const deskParam = z.strictObject({ desk: z.string().min(1).max(100).optional() });

export const absenceRequest = z
  .strictObject({
    from: time.optional().describe('now where it is left out'),
    until: time,
    note: text(500).optional(),
  })
  .meta({ id: 'AbsenceRequest' });

const reasonLine = z.strictObject({ code: z.string(), says: z.string() });

/** Who had a claim, from when to when, how it came to them and why not to the others. */
export const assignmentRecord = z
  .strictObject({
    part: z.enum(ASSIGNMENT_PARTS),
    person: person.nullable(),
    givenBy: person.nullable(),
    how: z.enum(['policy', 'taken', 'by_hand', 'handed_over', 'rebalanced']),
    at: time,
    endedAt: time.nullable(),
    endCause: z.string().nullable(),
    why: z.array(reasonLine),
    others: z.array(
      z.strictObject({
        person: person.nullable(),
        offered: z.boolean(),
        cost: z.number().nullable(),
        why: z.array(reasonLine),
      }),
    ),
  })
  .meta({ id: 'AssignmentRecord' });
export const assignmentHistory = z
  .strictObject({ items: z.array(assignmentRecord) })
  .meta({ id: 'AssignmentHistory' });
export type AssignmentHistory = z.infer<typeof assignmentHistory>;

export const assignment = z
  .strictObject({
    claim: id,
    number: z.number().int(),
    article: id,
    articleTitle: z.string(),
    person: person.nullable(),
    part: z.enum(ASSIGNMENT_PARTS),
    since: time,
    expiresAt: time.nullable(),
  })
  .meta({ id: 'Assignment' });

/** One checker's share of the desk. Weights are in units of a claim of low risk. */
export const checkerLoad = z
  .strictObject({
    person,
    inHand: z.number().int(),
    weight: z.number(),
    limit: z.number().int().nullable(),
    absent: z.boolean(),
    atWork: z.boolean(),
    beats: z.array(z.string()),
    languages: z.array(z.string()),
    /** What came to them in the last seven days, and its part of the desk’s, 0..1. */
    week: z.strictObject({ weight: z.number(), share: z.number() }),
  })
  .meta({ id: 'CheckerLoad' });

export const assignmentPage = page(assignment).extend({ people: z.array(checkerLoad) });
export type AssignmentPage = z.infer<typeof assignmentPage>;

export const rebalanceRequest = z
  .strictObject({
    desk: z.string().min(1).max(100),
    dryRun: z.boolean().default(true).describe('false: do it'),
  })
  .meta({ id: 'RebalanceRequest' });
export const rebalancePlan = z
  .strictObject({
    applied: z.boolean(),
    items: z.array(
      z.strictObject({
        claim: id,
        number: z.number().int(),
        articleTitle: z.string(),
        from: person,
        to: person,
        why: z.string(),
      }),
    ),
  })
  .meta({ id: 'RebalancePlan' });
export type RebalancePlan = z.infer<typeof rebalancePlan>;

/** What would become of all that a person has in hand, were they away or gone from now on. */
export const departurePlan = z
  .strictObject({
    items: z.array(
      z.strictObject({
        claim: id,
        number: z.number().int(),
        article: id,
        articleTitle: z.string(),
        exact: z.string(),
        part: z.enum(ASSIGNMENT_PARTS),
        to: person.nullable().describe('null: nobody else may have it now'),
        why: z.string(),
      }),
    ),
  })
  .meta({ id: 'DeparturePlan' });
export type DeparturePlan = z.infer<typeof departurePlan>;
