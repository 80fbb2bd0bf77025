import type { ClaimSummary } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { ClaimTime } from '../../ui/claim-time.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { t } from '../../texts/t.js';

/** The first thing the desk head sees: which claim is late, since when, and who has it. */
export function LateClaims({ claims, now }: { claims: readonly ClaimSummary[]; now: number }) {
  if (claims.length === 0) {
    return (
      <Section title={t('desk.late')}>
        <p className="empty">{t('desk.nothingLate')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t('desk.late')}
      tone="late"
      aside={<span className="count">{t('count.claims', { count: claims.length })}</span>}
    >
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
            <span className="late-article">{claim.articleTitle}</span>
            <StateBadge state={claim.state} />
            <span className="late-holder">
              {claim.assignee?.name ?? claim.secondChecker?.name ?? t('desk.nobodyHas')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
