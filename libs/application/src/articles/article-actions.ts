import {
  RETRACTED,
  articleBlockerOf,
  denyCorrection,
  moveOf,
  type DeskRole,
  type PublicationFacts,
} from '@stet/domain';
import type { ArticleRecord } from '../ports.js';
import { denyRelease } from './release-article.js';
import { denyReschedule } from './reschedule-article.js';
import { denyRevision } from './submit-article.js';

export interface ArticleAction {
  readonly action: 'add' | 'revise' | 'reschedule' | 'release' | 'release-with-override' | 'open-correction';
  readonly allowed: boolean;
  readonly reason?: string;
}

const said = (action: ArticleAction['action'], reason: string | null): ArticleAction =>
  reason === null ? { action, allowed: true } : { action, allowed: false, reason };

/** What a person may do with an article as a whole, each with the reason where not. */
export function articleActions(
  roles: readonly DeskRole[],
  article: {
    readonly state: ArticleRecord['state'];
    readonly hash: string | null;
    readonly gateOpen: boolean;
    readonly facts: PublicationFacts;
  },
): ArticleAction[] {
  const parties: readonly string[] = moveOf('add').by;
  const unsplit = article.hash === null ? 'The text is still being split into claims.' : null;
  const released = article.state === 'released' ? 'The article is released already.' : null;
  const mayAdd = roles.some((role) => parties.includes(role));
  const denied = denyRelease(roles, article.state, article.facts.retracted);
  const mayRevise = denyRevision(roles, article.state);
  return [
    said(
      'add',
      mayAdd ? (released ?? unsplit) : 'Only a checker, an editor or the desk head may add a claim.',
    ),
    said('revise', mayRevise ?? (article.facts.retracted ? RETRACTED.reason : null)),
    said('reschedule', denyReschedule(roles, article.state)),
    said('release', denied ?? unsplit ?? (article.gateOpen ? null : 'The gate is shut.')),
    said(
      'release-with-override',
      denied ?? unsplit ?? (article.gateOpen ? 'The gate is open; release it.' : wholeOf(article.facts)),
    ),
    said('open-correction', denyCorrection(roles, article.facts)?.reason ?? null),
  ];
}

/** What no override sets aside. */
const wholeOf = ({ needsText, needsNote }: PublicationFacts): string | null =>
  articleBlockerOf({ split: true, signedOff: 1, needsText, needsNote })?.reason ?? null;
