import type { Candidate, ClaimToAssign } from '../assignment.js';

/** A checker with nothing special about them: always there, any beat, nothing in hand. */
export const buildCandidate = (person: string, overrides: Partial<Candidate> = {}): Candidate => ({
  person,
  beats: [],
  languages: [],
  calendar: { timeZone: 'UTC', hours: null },
  absent: false,
  limit: null,
  inHand: [],
  week: 0,
  ...overrides,
});

export const buildClaimToAssign = (overrides: Partial<ClaimToAssign> = {}): ClaimToAssign => ({
  part: 'check',
  risk: 'normal',
  dueAt: null,
  beat: null,
  topics: ' ',
  language: null,
  contributions: [],
  signers: [],
  conflicted: [],
  checkedBefore: [],
  checkedSameFact: [],
  gaveBack: [],
  ranOut: [],
  ...overrides,
});
