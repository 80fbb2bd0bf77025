export { findPlace, selectorsOf, startsOf, type Selectors } from './annotations/selectors.js';
export {
  takeAnnotations,
  type AnnotationsTaken,
  type SentAnnotation,
} from './annotations/take-annotations.js';
export * from './articles/release-article.js';
export { rescheduleArticle } from './articles/reschedule-article.js';
export { addRevision, submitArticle, type SubmitCommand } from './articles/submit-article.js';
export type { CorrectionByText } from './corrections/correct-by-text.js';
export {
  correctArticleOrClaim,
  correctClaim,
  openCorrection,
  type OpeningAction,
} from './corrections/open-correction.js';
export {
  confirmCorrection,
  dropCorrection,
  settleOfClaim,
  wordCorrection,
} from './corrections/settle-correction.js';
export { addClaim } from './claims/add-claim.js';
export { assignClaim, moveClaim, type MoveCommand } from './claims/move-claim.js';
export { previewMove } from './claims/preview-move.js';
export * from './claims/rebalance-desk.js';
export * from './claims/reshape-claim.js';
export * from './claims/save-draft.js';
export { resolveMatch } from './claims/resolve-match.js';
export { settlePlace } from './claims/settle-place.js';
export { viewScene, type Scene } from './claims/scene.js';
export { ringClocks } from './clocks/ring-clocks.js';
export { FAILPOINTS, armFailpoints, failpoint, type Failpoint } from './failpoint.js';
export { archiveEvidence } from './evidence/archive-evidence.js';
export { attachEvidence, type EvidenceInput } from './evidence/attach-evidence.js';
export { extensionOf, fileTypeOf } from './evidence/file-type.js';
export { keepFile } from './evidence/keep-file.js';
export { nameReader, retryArchive } from './evidence/see-evidence.js';
export * from './ids.js';
export { assignChecker, assignSecondChecker } from './jobs/assign-checkers.js';
export * from './jobs/expire-lease.js';
export * from './jobs/raise-alert.js';
export * from './jobs/split-revision.js';
export * from './jobs/take-from-absent.js';
export * from './notifications/notify.js';
export { tellDead } from './notifications/tell-dead.js';
export { sendMailing } from './notifications/send-mailing.js';
export * from './notifications/settings.js';
export * from './people/accept-invitation.js';
export * from './people/change-roles.js';
export { previewDeparture } from './people/departure.js';
export * from './people/desk-policy.js';
export * from './people/invite.js';
export { requireKeeper } from './people/keep-desk.js';
export * from './people/own-account.js';
export * from './people/people.js';
export * from './people/profile.js';
export * from './people/saved-filters.js';
export * from './people/sign-in.js';
export * from './ports.js';
export { answerByLink, answerQuery } from './queries/answer-query.js';
export { queryAuthor } from './queries/query-author.js';
export { issueQueryLink, openQueryLink, revokeQueryLink, type LinkedQuery } from './queries/query-link.js';
export { notFound, requireRole } from './refusal.js';
export { diffOfStored, type StoredClaim, type StoredSide } from './revisions/stored-diff.js';
export { openTrial, tryRevision, type RevisionDiff, type Trial } from './revisions/try-revision.js';
export { revisionHash, textHash } from './text-hash.js';
