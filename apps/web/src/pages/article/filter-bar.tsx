import type { ClaimSummary } from '@stet/contract';
import { CLAIM_KINDS, CLAIM_STATES, RISKS } from '@stet/domain';
import { t } from '../../texts/t.js';
import { Pick } from '../../ui/pick.js';
import { kindWord, riskWord, stateWord } from '../../words.js';
import type { ClaimFilter } from './claim-filter.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly shown: number;
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
}

/** Which claims are marked in the text. Only what occurs is offered; the address keeps it. */
export function FilterBar({ claims, shown, filter, onFilter }: Props) {
  const people = new Map(
    claims.flatMap((c) => [c.assignee, c.secondChecker]).flatMap((p) => (p ? [[p.id, p.name] as const] : [])),
  );
  const pick = (label: string, name: keyof ClaimFilter, data: { value: string; label: string }[]) => (
    <Pick
      label={label}
      value={filter[name] ?? ''}
      onPick={(value) => onFilter({ ...filter, [name]: value || undefined })}
      data={[{ value: '', label }, ...data]}
    />
  );
  return (
    <div className="filter-bar" role="group" aria-label={t('claims.show')}>
      {pick(t('filter.state'), 'show', [
        { value: 'open', label: t('filter.open', { count: claims.filter((c) => c.blocker).length }) },
        { value: 'mine', label: t('filter.mine') },
        ...CLAIM_STATES.flatMap((state) => {
          const count = claims.filter((c) => c.state === state).length;
          return count > 0
            ? [{ value: state, label: t('claims.showState', { state: stateWord(state), count }) }]
            : [];
        }),
      ])}
      {pick(
        t('filter.kind'),
        'kind',
        CLAIM_KINDS.filter((k) => claims.some((c) => c.kinds.includes(k))).map((value) => ({
          value,
          label: kindWord(value),
        })),
      )}
      {pick(
        t('filter.person'),
        'person',
        [...people].map(([value, label]) => ({ value, label })),
      )}
      {pick(
        t('filter.risk'),
        'risk',
        RISKS.map((value) => ({ value, label: riskWord(value) })),
      )}
      <span className="hint" role="status">
        {t('filter.shown', { shown, count: claims.length })}
      </span>
    </div>
  );
}
