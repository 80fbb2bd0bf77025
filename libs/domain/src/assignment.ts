import type { Contribution } from './claim.js';
import { contributionOf, denyChecking, denySignOff, DEED } from './four-eyes.js';
import { plainWords } from './plain-words.js';
import type { Risk } from './vocabulary.js';
import { isWorking, type Calendar } from './working-time.js';

export const ASSIGNMENT_PARTS = ['check', 'second'] as const;
export type AssignmentPart = (typeof ASSIGNMENT_PARTS)[number];

/** How much of a person's attention a claim takes. */
export interface HeldClaim {
  readonly risk: Risk;
  readonly dueAt: Date | null;
}

/** A checker of the desk, as the policy sees them now. */
export interface Candidate {
  readonly person: string;
  /** Empty: any. */
  readonly beats: readonly string[];
  /** Empty: any. ISO 639 codes. */
  readonly languages: readonly string[];
  readonly calendar: Calendar;
  readonly absent: boolean;
  /** Most claims in hand at once; `null` is no limit. */
  readonly limit: number | null;
  readonly inHand: readonly HeldClaim[];
  /** Weight by risk of all that came to them in the last seven days. */
  readonly week: number;
}

/** A claim looking for a person. */
export interface ClaimToAssign extends HeldClaim {
  readonly part: AssignmentPart;
  readonly beat: string | null;
  /** What it is about, in `plainWords`: title and words. */
  readonly topics: string;
  readonly language: string | null;
  readonly contributions: readonly Contribution[];
  readonly signers: readonly string[];
  /** People whose declared conflicts touch it. */
  readonly conflicted: readonly string[];
  /** Who checked it in an earlier revision or round, and who checked the same fact elsewhere. */
  readonly checkedBefore: readonly string[];
  readonly checkedSameFact: readonly string[];
  /** Who gave it back, and whose time ran out on it. */
  readonly gaveBack: readonly string[];
  readonly ranOut: readonly string[];
}

/** One thing that spoke for or against a person: `code` for programs, `says` for people. */
export interface AssignmentReason {
  readonly code: string;
  readonly says: string;
}

export interface RankedChecker {
  readonly person: string;
  /** False: the policy never gives it to them; `why` says what stands in the way. */
  readonly offered: boolean;
  /** The lowest is chosen; `null` where not offered. In claims of normal risk. */
  readonly cost: number | null;
  readonly why: readonly AssignmentReason[];
}

const RISK_WEIGHT: Record<Risk, number> = { low: 1, normal: 2, high: 4 };
const HOUR = 3_600_000;
const WEEK_SHARE = 0.25;
const BONUS = {
  checked_before: -12,
  same_fact: -10,
  beat: -4,
  topic: -3,
  other_beat: 2,
  language: -1,
  language_missing: 6,
  ran_out: 6,
} as const;

export const riskWeight = (risk: Risk): number => RISK_WEIGHT[risk];

/** What one claim in hand weighs: its risk, half as much again within four hours of its due time, double within one. */
export function weightOf(claim: HeldClaim, now: Date): number {
  const left = claim.dueAt ? claim.dueAt.getTime() - now.getTime() : Number.POSITIVE_INFINITY;
  return RISK_WEIGHT[claim.risk] * (left < HOUR ? 2 : left < 4 * HOUR ? 1.5 : 1);
}

export const loadOf = (claims: readonly HeldClaim[], now: Date): number =>
  claims.reduce((sum, claim) => sum + weightOf(claim, now), 0);

/** What keeps the claim from a person however long one waits; empty where nothing does. */
function lastingBarriers(claim: ClaimToAssign, c: Candidate): AssignmentReason[] {
  const found: AssignmentReason[] = [];
  const bar = (code: string, says: string) => found.push({ code, says });
  const rule = claim.part === 'check' ? denyChecking : denySignOff;
  const denial = rule(c.person, claim.contributions);
  const kind = contributionOf(c.person, claim.contributions);
  if (denial && kind) bar(denial.code, DEED[kind]);
  if (claim.part === 'second' && claim.signers.includes(c.person)) bar('already_signed', 'signed it already');
  if (claim.conflicted.includes(c.person)) bar('conflict_of_interest', 'declared a conflict of interest');
  if (c.absent) bar('absent', 'is away');
  if (claim.gaveBack.includes(c.person)) bar('gave_it_back', 'gave it back');
  return found;
}

const reads = (c: Candidate, language: string): boolean =>
  c.languages.length === 0 || c.languages.includes(language);

/** Everything that keeps the claim from a person now; `readers`: somebody reads its language and can be waited for. */
function barriers(claim: ClaimToAssign, c: Candidate, now: Date, readers: boolean): AssignmentReason[] {
  const found = lastingBarriers(claim, c);
  const bar = (code: string, says: string) => found.push({ code, says });
  if (!isWorking(c.calendar, now)) bar('off_shift', 'is not at work now');
  if (readers && claim.language && !reads(c, claim.language))
    bar('language', `does not check texts in ${claim.language}`);
  if (c.limit !== null && c.inHand.length >= c.limit)
    bar('at_limit', `has ${c.inHand.length} in hand, the most they take`);
  return found;
}

const round = (n: number): number => Math.round(n * 100) / 100;

function appraise(claim: ClaimToAssign, c: Candidate, now: Date, weekMean: number): RankedChecker {
  const load = loadOf(c.inHand, now);
  const week = (c.week - weekMean) * WEEK_SHARE;
  const why: AssignmentReason[] = [];
  let cost = load + week;
  const note = (code: keyof typeof BONUS, says: string) => {
    cost += BONUS[code];
    why.push({ code, says });
  };
  if (claim.checkedBefore.includes(c.person)) note('checked_before', 'checked it before');
  else if (claim.checkedSameFact.includes(c.person)) note('same_fact', 'checked the same fact before');
  const topic = c.beats.find((beat) => claim.topics.includes(plainWords(beat)));
  if (claim.beat && c.beats.includes(claim.beat)) note('beat', `knows the beat ${claim.beat}`);
  else if (topic !== undefined) note('topic', `knows ${topic}, which it is about`);
  else if (claim.beat && c.beats.length > 0) note('other_beat', `works on ${c.beats.join(', ')}`);
  if (claim.language && c.languages.includes(claim.language))
    note('language', `checks texts in ${claim.language}`);
  else if (claim.language && !reads(c, claim.language))
    note('language_missing', `does not check texts in ${claim.language}, nor does anybody else who could`);
  if (claim.ranOut.includes(c.person)) note('ran_out', 'had it and ran out of time');
  why.push({ code: 'load', says: `has ${c.inHand.length} in hand, weighing ${round(load)}` });
  const side = c.week > weekMean ? 'over' : 'under';
  why.push({
    code: 'week',
    says: `got ${round(Math.abs(c.week - weekMean))} ${side} the desk’s average this week`,
  });
  return { person: c.person, offered: true, cost: round(cost), why };
}

/**
 * Who should get a claim: the best first, then everybody who is not offered it, each with the reasons. Pure: the same
 * desk gives the same order.
 */
export function rankCheckers(
  claim: ClaimToAssign,
  candidates: readonly Candidate[],
  now: Date,
): readonly RankedChecker[] {
  const { language } = claim;
  const readers =
    language !== null && candidates.some((c) => reads(c, language) && lastingBarriers(claim, c).length === 0);
  const judged = candidates.map((candidate) => ({
    candidate,
    bars: barriers(claim, candidate, now, readers),
  }));
  const free = judged.filter(({ bars }) => bars.length === 0).map(({ candidate }) => candidate);
  const weekMean = free.reduce((sum, c) => sum + c.week, 0) / Math.max(1, free.length);
  const offered = free
    .map((c) => ({ week: c.week, ranked: appraise(claim, c, now, weekMean) }))
    .sort(
      (a, b) =>
        (a.ranked.cost ?? 0) - (b.ranked.cost ?? 0) ||
        a.week - b.week ||
        (a.ranked.person < b.ranked.person ? -1 : 1),
    )
    .map(({ ranked }) => ranked);
  const barred = judged
    .filter(({ bars }) => bars.length > 0)
    .map(({ candidate, bars }) => ({ person: candidate.person, offered: false, cost: null, why: bars }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
  return [...offered, ...barred];
}
