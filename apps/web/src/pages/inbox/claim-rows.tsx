import type { ClaimSummary } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { ClaimTime } from '../../ui/claim-time.js';
import { StateBadge, VerdictBadge } from '../../ui/state-badge.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly now: number;
  /** The row in hand, which the keys act on. */
  readonly current: string | undefined;
  readonly onCurrent: (claim: string) => void;
}

/** Claims as they come, each one click or one key from its text. */
export function ClaimRows({ claims, now, current, onCurrent }: Props) {
  return (
    <ul className="claim-rows">
      {claims.map((claim) => (
        <li
          key={claim.id}
          data-row={claim.id}
          data-late={claim.overdue || undefined}
          aria-current={claim.id === current || undefined}
        >
          <Link
            to="/articles/$id"
            params={{ id: claim.article }}
            search={{ claim: claim.id }}
            onFocus={() => onCurrent(claim.id)}
          >
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
