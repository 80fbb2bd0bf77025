import type { ClaimSummary } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { ClaimTime } from '../../ui/claim-time.js';
import { StateBadge } from '../../ui/state-badge.js';

/** Claims in a line each: how it stands to its time, what it says, where, and who has it. */
export function ClaimLines({ claims, now }: { claims: readonly ClaimSummary[]; now: number }) {
  return (
    <ul className="late-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <ClaimTime claim={claim} now={now} />
          <Link
            to="/articles/$id"
            params={{ id: claim.article }}
            search={{ claim: claim.id }}
            className="late-claim"
          >
            <bdi>{claim.exact}</bdi>
          </Link>
          <span className="late-article" dir="auto">
            {claim.articleTitle}
          </span>
          <StateBadge state={claim.state} />
          <span className="late-holder">{holderName(claim)}</span>
        </li>
      ))}
    </ul>
  );
}

const holderName = ({ state, assignee, secondChecker }: ClaimSummary): string =>
  (state === 'proposed' ? secondChecker : assignee)?.name ?? t('desk.nobodyHas');
