import type {
  ArticleState,
  ClaimAction,
  ClaimKind,
  ClaimState,
  DeskRole,
  Edit,
  EvidenceKind,
  Legal,
  Risk,
  Verdict,
} from './types.js';
import { DESK_ROLES } from '@stet/domain';
import { hasText, t } from './texts/t.js';

/** The word of each value of the contract. A value without a text in the catalogue does not compile. */
export const stateWord = (state: ClaimState): string => t(`state.${state}`);
export const verdictWord = (verdict: Verdict): string => t(`verdict.${verdict}`);
export const editWord = (edit: Edit): string => t(`edit.${edit}`);
export const legalWord = (legal: Legal): string => t(`legal.${legal}`);
export const kindWord = (kind: ClaimKind): string => t(`kind.${kind}`);
export const riskWord = (risk: Risk): string => t(`risk.${risk}`);
export const stageWord = (stage: ArticleState): string => t(`stage.${stage}`);
export const roleWord = (role: DeskRole): string => t(`role.${role}`);
export const sourceWord = (kind: EvidenceKind): string => t(`source.${kind}`);
/** What a button says. */
export const actionWord = (action: ClaimAction): string => t(`do.${action}`);

/** `took a claim` for `claim.claim`, as the log names it; an action without a text of its own is shown as it is. */
export function didWord(action: string): string {
  const key = `did.${action.replace(/^claim\./, '')}` as const;
  return hasText(key) ? t(key) : action.replaceAll(/[._-]/g, ' ');
}

const isRole = (role: string): role is DeskRole => DESK_ROLES.some((r) => r === role);

/** `desk_head,editor` as words. */
export const rolesWord = (roles: string): string =>
  roles
    .split(',')
    .map((role) => (isRole(role) ? roleWord(role) : role))
    .join(', ');

/** A sign beside the word, so that no state is told by colour alone. */
export const STATE_SIGN: Record<ClaimState, string> = {
  extracted: '◌',
  queued: '○',
  assigned: '◔',
  checking: '◑',
  awaiting_author: '?',
  proposed: '◕',
  signed_off: '✓',
  disputed: '!',
  stale: '≠',
  dismissed: '–',
  withdrawn: '×',
};
