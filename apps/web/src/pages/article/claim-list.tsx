import { NativeSelect } from '@mantine/core';
import type { ClaimSummary } from '@stet/contract';
import { claimState } from '@stet/contract';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { stateWord } from '../../words.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly show: string | undefined;
  readonly selected: string | undefined;
  readonly onShow: (state: string | undefined) => void;
  readonly onSelect: (claim: string) => void;
}

/** Every claim in story order, of one state or of all. */
export function ClaimList({ claims, show, selected, onShow, onSelect }: Props) {
  const states = claimState.options.filter((s) => claims.some((c) => c.state === s));
  const shown = claims.filter((c) => show === undefined || c.state === show);
  return (
    <Section
      title={t('claims.title')}
      className="claim-list"
      aside={
        <NativeSelect
          aria-label={t('claims.show')}
          size="xs"
          value={show ?? ''}
          onChange={(e) => onShow(e.currentTarget.value || undefined)}
          data={[
            { value: '', label: t('claims.showAll', { count: claims.length }) },
            ...states.map((s) => ({
              value: s,
              label: t('claims.showState', {
                state: stateWord(s),
                count: claims.filter((c) => c.state === s).length,
              }),
            })),
          ]}
        />
      }
    >
      <ol>
        {shown.map((claim) => (
          <li key={claim.id} data-late={claim.overdue || undefined}>
            <button
              type="button"
              onClick={() => onSelect(claim.id)}
              aria-current={claim.id === selected || undefined}
            >
              <span className="n">{claim.number}</span>
              <bdi>{claim.exact}</bdi>
              <StateBadge state={claim.state} />
            </button>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className="empty">{t('claims.none')}</p>}
    </Section>
  );
}
