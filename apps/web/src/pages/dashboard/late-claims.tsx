import type { ClaimSummary } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { Due } from '../../ui/due.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { plural } from '../../words.js';

/** The first thing the desk head sees: which claim is late, since when, and who has it. */
export function LateClaims({ claims, now }: { claims: readonly ClaimSummary[]; now: number }) {
  if (claims.length === 0) {
    return (
      <Section title="Late">
        <p className="empty">Nothing is late.</p>
      </Section>
    );
  }
  return (
    <Section title="Late" tone="late" aside={<span className="count">{plural(claims.length, 'claim')}</span>}>
      <ul className="late-list">
        {claims.map((claim) => (
          <li key={claim.id}>
            <Due at={claim.dueAt} now={now} />
            <Link
              to="/articles/$id"
              params={{ id: claim.article }}
              search={{ claim: claim.id }}
              className="late-claim"
            >
              <bdi>{claim.exact}</bdi>
            </Link>
            <span className="late-article">{claim.articleTitle}</span>
            <StateBadge state={claim.state} />
            <span className="late-holder">
              {claim.assignee?.name ?? claim.secondChecker?.name ?? 'Nobody has it'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
