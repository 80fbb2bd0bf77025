import type {
  AssignmentPart,
  AssignmentReason,
  Candidate,
  ClaimSubject,
  ConflictKind,
  DeclaredConflict,
  RankedChecker,
  WeeklyHours,
} from '@stet/domain';

/** How a claim came to somebody, and why it left their hands. */
export type AssignedHow = 'policy' | 'taken' | 'by_hand' | 'handed_over' | 'rebalanced';
export type AssignmentEnd = 'done' | 'gave_back' | 'ran_out' | 'absent' | 'reassigned' | 'handed_over';

export interface AssignmentRecord {
  readonly desk: string;
  readonly claim: string;
  readonly part: AssignmentPart;
  readonly person: string;
  /** `null`: Stet. */
  readonly givenBy: string | null;
  readonly how: AssignedHow;
  readonly why: readonly AssignmentReason[];
  /** Everybody else who was looked at, and why it was not them. */
  readonly others: readonly RankedChecker[];
}

/** What the policy wants to know of a claim beside the claim itself. */
export interface AboutClaim {
  readonly subject: ClaimSubject;
  readonly beat: string | null;
  readonly language: string | null;
  readonly checkedBefore: readonly string[];
  readonly checkedSameFact: readonly string[];
  readonly gaveBack: readonly string[];
  readonly ranOut: readonly string[];
}

export interface CheckerProfile {
  readonly beats: readonly string[];
  readonly languages: readonly string[];
  /** `null`: the desk's. */
  readonly timeZone: string | null;
  /** `null`: any time. */
  readonly hours: WeeklyHours | null;
  /** `null`: the desk's. */
  readonly limit: number | null;
  readonly conflicts: readonly { readonly kind: ConflictKind; readonly value: string }[];
}

export interface AbsenceRecord {
  readonly id: string;
  readonly person: string;
  readonly desk: string;
  readonly from: Date;
  readonly until: Date;
  readonly note: string | null;
  readonly enteredBy: string;
}

export interface AssignmentStore {
  /** The checkers of a desk with what they have in hand and got this week. */
  candidates(desk: string): Promise<readonly Candidate[]>;
  about(claim: string): Promise<AboutClaim>;
  conflictsOn(desk: string): Promise<readonly DeclaredConflict[]>;
  begin(assignment: AssignmentRecord): Promise<void>;
  end(claim: string, part: AssignmentPart, cause: AssignmentEnd): Promise<void>;
  /** Opens the checker's last assignment again, where it was ended and nobody else's is open. */
  resume(claim: string, person: string): Promise<void>;
  /** Has the policy asked again about a claim after so many minutes. */
  offerAgain(claim: string, minutes: number): Promise<void>;
  /** Takes claims whose time to be offered again has come, so that no two sweeps take the same. */
  takeWaiting(limit: number): Promise<readonly { readonly claim: string; readonly part: AssignmentPart }[]>;
  /** Away now, or no checker of the desk any more. */
  isAbsent(person: string, desk: string): Promise<boolean>;
  /** What a person has in hand on a desk, in the order in which it is locked. */
  heldBy(person: string, desk: string): Promise<readonly string[]>;
  /** Claims in the hands of people who are away or have left, but for those lately looked at in vain. */
  heldByAbsent(limit: number): Promise<readonly string[]>;
  /** Claims of a desk that are given out and not started, up to 300. */
  notStarted(desk: string): Promise<readonly string[]>;
  saveProfile(person: string, desk: string, profile: CheckerProfile): Promise<void>;
  insertAbsence(absence: AbsenceRecord): Promise<void>;
  absence(id: string): Promise<AbsenceRecord | null>;
  /** Ends an absence at once; one that has not begun is as if it had never been entered. */
  endAbsence(id: string): Promise<void>;
}
