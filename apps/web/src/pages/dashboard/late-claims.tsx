import type { ClaimSummary, Dashboard } from '@stet/contract';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { ClaimLines } from './claim-lines.js';

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
      <ClaimLines claims={claims} now={now} />
    </Section>
  );
}

/** In its place, what a filter leaves. */
export function Matches({ matches, now }: { matches: NonNullable<Dashboard['matches']>; now: number }) {
  const { count, claims } = matches;
  return (
    <Section
      title={t('board.matches')}
      aside={
        <span className="count" role="status">
          {count > claims.length
            ? t('filter.shown', { shown: claims.length, count })
            : t('count.claims', { count })}
        </span>
      }
    >
      {count === 0 ? <p className="empty">{t('board.noMatch')}</p> : <ClaimLines claims={claims} now={now} />}
    </Section>
  );
}
