import type { OpenCorrection } from './claim.js';
import { denyConfirmation } from './correction.js';
import type { Denial } from './four-eyes.js';
import { eitherOf, ROLE_NAME } from './parties.js';
import { RIGHT_GUARDS, type ArticleContext, type RightGuardName } from './right.guards.js';
import type { CorrectionState, DeskRole } from './vocabulary.js';

/**
 * Who may do what with an article as a whole, with a correction and with a desk: the one table beside that of the
 * claims' moves. Use-cases, `availableActions`, the contract's enums and `docs/WORKFLOW.md` ask it; no other place names
 * roles. `deed` ends the sentence “Only … may …”.
 */
export interface Right {
  readonly action: string;
  readonly on: 'article' | 'correction' | 'desk';
  readonly deed: string;
  readonly by: readonly DeskRole[];
  readonly guards: readonly RightGuardName[];
}

// prettier-ignore
export const RIGHTS = [
  { action: 'add',             on: 'article', deed: 'add a claim',             by: ['checker', 'editor', 'desk_head'], guards: ['claimsMove', 'isSplit'] },
  { action: 'revise',          on: 'article', deed: 'send a revision',         by: ['author', 'editor', 'desk_head'],  guards: ['notSplitting', 'notRetracted', 'signedNothing'] },
  { action: 'reschedule',      on: 'article', deed: 'change the publish time', by: ['editor', 'desk_head'],            guards: ['notReleased'] },
  { action: 'release',         on: 'article', deed: 'release an article',      by: ['editor', 'desk_head'],            guards: ['notRetracted', 'notReleased', 'isSplit', 'gateOpen'] },
  { action: 'release-with-override', on: 'article', deed: 'release an article', by: ['editor', 'desk_head'],           guards: ['notRetracted', 'notReleased', 'isSplit', 'gateShut', 'readersTold'] },
  { action: 'open-correction', on: 'article', deed: 'open a correction',       by: ['editor', 'desk_head'],            guards: ['onceReleased', 'notRetracted'] },
  { action: 'confirm', on: 'correction', deed: 'publish a correction', by: ['editor', 'desk_head'], guards: [] },
  { action: 'drop',    on: 'correction', deed: 'drop a correction',    by: ['editor', 'desk_head'], guards: [] },
  { action: 'word',    on: 'correction', deed: 'word a public note',   by: ['editor', 'desk_head'], guards: [] },
  { action: 'submit',       on: 'desk', deed: 'submit an article',       by: ['author', 'checker', 'editor', 'desk_head'], guards: [] },
  { action: 'rebalance',    on: 'desk', deed: 'share out the work anew', by: ['desk_head', 'editor'],           guards: [] },
  { action: 'keep-policy',  on: 'desk', deed: 'see and change the policy of the desk',        by: ['desk_head', 'admin'], guards: [] },
  { action: 'keep-people',  on: 'desk', deed: 'see and change who is on the desk',            by: ['desk_head', 'admin'], guards: [] },
  { action: 'keep-profile', on: 'desk', deed: 'see and change what another person is like',   by: ['desk_head', 'admin'], guards: [] },
  { action: 'see-figures',  on: 'desk', deed: 'see these figures',       by: ['desk_head', 'admin', 'auditor'], guards: [] },
  { action: 'keep-jobs',    on: 'desk', deed: 'see the jobs',            by: ['desk_head', 'admin'],            guards: [] },
  { action: 'read-log',     on: 'desk', deed: 'read the audit log: it names confidential sources', by: ['auditor', 'admin', 'desk_head', 'editor', 'checker', 'legal'], guards: [] },
] as const satisfies readonly Right[];

type Row = (typeof RIGHTS)[number];
type ActionOn<On extends Right['on']> = Extract<Row, { on: On }>['action'];
export type RightAction = Row['action'];
export type ArticleAction = ActionOn<'article'>;
export type CorrectionAction = ActionOn<'correction'>;

const rightOf = (action: RightAction): Right & { readonly action: RightAction } => {
  const right = RIGHTS.find((r) => r.action === action);
  if (!right) throw new Error(`no such right: ${action}`);
  return right;
};

/** The roles an action is open to. */
export const rolesFor = (action: RightAction): readonly DeskRole[] => rightOf(action).by;

/** `not_yours` for whoever has none of the roles; the whole question for what hangs on roles alone. */
export function denyRole(action: RightAction, roles: readonly DeskRole[]): Denial | null {
  const { by, deed } = rightOf(action);
  if (roles.some((role) => by.includes(role))) return null;
  return { code: 'not_yours', reason: `Only ${eitherOf(by.map((role) => ROLE_NAME[role]))} may ${deed}.` };
}

/** May this be done with the article now? `null` is yes; otherwise the first thing that stands in the way. */
export function denyOnArticle(
  action: ArticleAction,
  roles: readonly DeskRole[],
  article: ArticleContext,
): Denial | null {
  const denied = denyRole(action, roles);
  if (denied) return denied;
  for (const name of rightOf(action).guards) {
    const denial = RIGHT_GUARDS[name](article);
    if (denial) return denial;
  }
  return null;
}

/** The same for an open correction: who opened or worded it does not let it out. */
export const denyOnCorrection = (
  action: CorrectionAction,
  person: string,
  roles: readonly DeskRole[],
  correction: OpenCorrection,
): Denial | null =>
  denyRole(action, roles) ?? (action === 'confirm' ? denyConfirmation(person, correction) : null);

interface Available<Action extends string> {
  readonly action: Action;
  readonly allowed: boolean;
  readonly reason?: string;
}

const said = <Action extends string>(action: Action, denial: Denial | null): Available<Action> =>
  denial === null ? { action, allowed: true } : { action, allowed: false, reason: denial.reason };

export const ARTICLE_ACTIONS = RIGHTS.flatMap((r) => (r.on === 'article' ? [r.action] : []));
export const CORRECTION_ACTIONS = RIGHTS.flatMap((r) => (r.on === 'correction' ? [r.action] : []));

/** What a person may do with an article as a whole, each with the reason where not. */
export const articleActions = (
  roles: readonly DeskRole[],
  article: ArticleContext,
): readonly Available<ArticleAction>[] =>
  ARTICLE_ACTIONS.map((action) => said(action, denyOnArticle(action, roles, article)));

/** What a person may do with a correction; nothing with one that is settled. */
export const correctionActions = (
  person: string,
  roles: readonly DeskRole[],
  correction: OpenCorrection & { readonly state: CorrectionState },
): readonly Available<CorrectionAction>[] =>
  correction.state === 'open'
    ? CORRECTION_ACTIONS.map((action) => said(action, denyOnCorrection(action, person, roles, correction)))
    : [];
