import type { Dashboard } from '@stet/contract';
import { claimState } from '@stet/contract';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { t } from '../../texts/t.js';

export function ClaimsByState({ counts }: { counts: Dashboard['claims'] }) {
  const states = claimState.options.filter((s) => s !== 'withdrawn' || counts[s] > 0);
  const most = Math.max(1, ...states.map((s) => counts[s]));
  return (
    <Section title={t('desk.byState')}>
      <ul className="state-bars">
        {states.map((state) => (
          <li key={state} data-state={state} data-empty={counts[state] === 0 || undefined}>
            <StateBadge state={state} />
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${(100 * counts[state]) / most}%` }} />
            </span>
            <span className="n">{counts[state]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
