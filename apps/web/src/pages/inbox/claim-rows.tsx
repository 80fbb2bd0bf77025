import type { ClaimSummary } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { ClaimTime } from '../../ui/claim-time.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';
import { t } from '../../texts/t.js';

const byDue = (a: ClaimSummary, b: ClaimSummary): number => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9');

/** Claims by due time, each one click from its text. */
export function ClaimRows({ claims, now }: { claims: readonly ClaimSummary[]; now: number }) {
  return (
    <ul className="claim-rows">
      {claims.toSorted(byDue).map((claim) => (
        <li key={claim.id} data-row={claim.id} data-late={claim.overdue || undefined}>
          <Link to="/articles/$id" params={{ id: claim.article }} search={{ claim: claim.id }}>
            <bdi>{claim.exact}</bdi>
          </Link>
          <span className="row-article">
            {t('inbox.row', { title: claim.articleTitle, number: claim.number })}
          </span>
          <VerdictBadge verdict={claim.verdict} />
          <StateBadge state={claim.state} />
          <ClaimTime claim={claim} now={now} />
        </li>
      ))}
    </ul>
  );
}
