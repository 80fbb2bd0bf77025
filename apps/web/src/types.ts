import type {
  articleFormat,
  articleState,
  auditEntry,
  auditHead,
  auditPage,
  authorQuery,
  availableAction,
  blockerSchema,
  claimKind,
  claimState,
  deskRole,
  edit,
  evidence,
  evidenceKind,
  evidenceRequest,
  firstRunRequest,
  job,
  legal,
  membership,
  occurrence,
  revisionChanges,
  risk,
  signInOptions,
  user,
  verdict,
} from '@stet/contract';
import type { z } from 'zod';

/** The contract's schemas as types; nothing here is written twice. */
export type ClaimState = z.infer<typeof claimState>;
export type Verdict = z.infer<typeof verdict>;
export type Edit = z.infer<typeof edit>;
export type Legal = z.infer<typeof legal>;
export type Risk = z.infer<typeof risk>;
export type ClaimKind = z.infer<typeof claimKind>;
export type DeskRole = z.infer<typeof deskRole>;
export type ArticleState = z.infer<typeof articleState>;
export type ArticleFormat = z.infer<typeof articleFormat>;
export type EvidenceKind = z.infer<typeof evidenceKind>;
export type EvidenceRequest = z.infer<typeof evidenceRequest>;
export type Evidence = z.infer<typeof evidence>;
export type Occurrence = z.infer<typeof occurrence>;
export type AuthorQuery = z.infer<typeof authorQuery>;
export type Blocker = z.infer<typeof blockerSchema>;
export type AvailableAction = z.infer<typeof availableAction>;
export type ClaimAction = AvailableAction['action'];
export type Membership = z.infer<typeof membership>;
export type SignInOptions = z.infer<typeof signInOptions>;
export type FirstRun = z.infer<typeof firstRunRequest>;
export type User = z.infer<typeof user>;
export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditPage = z.infer<typeof auditPage>;
export type AuditHead = z.infer<typeof auditHead>;
export type Job = z.infer<typeof job>;
export type RevisionChanges = z.infer<typeof revisionChanges>;

/** Text of one block picked by hand: UTF-16 offsets within the block, end exclusive. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}
