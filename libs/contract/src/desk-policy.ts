import { z } from 'zod';
import { weeklyHours } from './assignments.js';
import { claimState, id, legal, risk } from './primitives.js';

const share = z.number();
const whole = z.number().int();
const word = z.string().trim().toLowerCase().min(1).max(60);
const languageCode = z.string().regex(/^[a-z]{2,3}$/, 'is no language code such as en');

/** Everything a desk decides for itself. Which values go together is the domain's to judge (422). */
export const deskPolicy = z
  .strictObject({
    queueFromWorth: share.describe('checkable claims at or above go to the queue, 0..1'),
    dismissBelowWorth: share.describe('claims below are dismissed as not worth a check, 0..1'),
    signOffsLow: whole.describe('sign-offs that a claim of low risk needs, 1..9'),
    signOffsNormal: whole,
    signOffsHigh: whole,
    legalFrom: risk.nullable().describe('claims of this risk and above need legal; null: none by themselves'),
    leaseMinutes: whole.describe('minutes a checker holds a claim'),
    leadMinutes: whole.describe(
      'minutes of the desk’s working time before publication by which a claim of normal risk is due',
    ),
    leadMinutesLow: whole,
    leadMinutesHigh: whole,
    remindMinutes: z
      .array(whole)
      .max(6)
      .describe('minutes before the due time at which whoever has the claim is reminded; empty: never'),
    authorMinutes: whole.describe('minutes an author has for an answer'),
    timeZone: z.string().max(60).describe('IANA name'),
    blind: z.boolean().describe('second checkers see neither verdict nor name of the first'),
    hours: weeklyHours.nullable().describe('when the desk works; null: round the clock'),
    beat: word.nullable().describe('the beat of articles that name none'),
    beats: z.array(word).max(100).describe('beats that are offered; empty: any'),
    languages: z.array(languageCode).max(100).describe('languages that are offered; empty: any'),
    claimLimit: whole.nullable().describe('most claims one checker has in hand; null: no limit'),
  })
  .meta({ id: 'DeskPolicy' });
export type DeskPolicyView = z.infer<typeof deskPolicy>;

/** What is left out stays as it is. */
export const deskPolicyRequest = deskPolicy.partial().meta({ id: 'DeskPolicyRequest' });

const effect = z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.enum(['verdict_hidden', 'verdict_shown']) }),
  z.strictObject({ effect: z.literal('keeps_sign_offs'), has: whole, newOnes: whole }),
  z.strictObject({ effect: z.literal('keeps_legal'), has: legal, newOnes: legal }),
  z.strictObject({ effect: z.literal('keeps_due_time') }),
]);

/** What a change would do, before it is made: each setting with when it would hold, and each open claim it touches. */
export const policyPreview = z
  .strictObject({
    policy: deskPolicy,
    changed: z.array(
      z.strictObject({
        setting: deskPolicy.keyof(),
        from: z.unknown(),
        to: z.unknown(),
        holds: z
          .enum(['at_once', 'next_time', 'new_claims'])
          .describe(
            'at once; the next time somebody takes, asks or is asked; for claims that come from then on',
          ),
      }),
    ),
    claims: z.array(
      z.strictObject({
        claim: id,
        number: whole,
        exact: z.string(),
        article: id,
        articleTitle: z.string(),
        state: claimState,
        risk,
        effects: z.array(effect),
      }),
    ),
  })
  .meta({ id: 'PolicyPreview' });
export type PolicyPreview = z.infer<typeof policyPreview>;
