import type { BulkResult, ClaimSummary } from '@stet/contract';
import { t } from '../../texts/t.js';
import { StateBadge } from '../../ui/state-badge.js';

/** Claim by claim what would happen, or what happened. */
export function BulkOutcome({ result, claims }: { result: BulkResult; claims: readonly ClaimSummary[] }) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const fine = result.items.filter((item) => item.outcome !== 'refused').length;
  const counts = { fine, count: result.items.length };
  return (
    <>
      <p role="status" className="bulk-sum">
        {result.applied ? t('bulk.done', counts) : t('bulk.would', counts)}
      </p>
      <ul className="bulk-items" tabIndex={0} aria-label={t('bulk.each')}>
        {result.items.map(({ claim, outcome, from, to, reason }) => (
          <li key={claim} data-outcome={outcome} data-item={claim}>
            <span aria-hidden="true" className="bulk-sign">
              {outcome === 'refused' ? '✕' : '✓'}
            </span>
            <span className="bulk-claim">
              <bdi>{byId.get(claim)?.exact ?? claim}</bdi>
            </span>
            {outcome === 'refused' ? (
              <span className="bulk-reason">{reason}</span>
            ) : (
              <span className="bulk-states">
                {from && from !== to && (
                  <>
                    <StateBadge state={from} />{' '}
                    <span aria-label={t('bulk.becomes')} role="img" className="arrow">
                      →
                    </span>{' '}
                  </>
                )}
                {to && <StateBadge state={to} />}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
