import type { BoardFilter, Dashboard } from '@stet/contract';
import { CLAIM_KINDS, CLAIM_STATES, RISKS } from '@stet/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { Pick } from '../../ui/pick.js';
import { kindWord, riskWord, stateWord } from '../../words.js';
import { boardSearch, CLOCKS, isFiltered, WINDOWS } from './board-search.js';

interface Props {
  readonly filter: BoardFilter;
  readonly load: Dashboard['load'];
}

/** Which part of the board is shown; the address keeps it, so that it can be sent to somebody. */
export function BoardFilterBar({ filter, load }: Props) {
  const navigate = useNavigate();
  const pick = (
    label: string,
    name: keyof BoardFilter,
    data: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Pick
      label={label}
      value={filter[name] ?? ''}
      onPick={(value) =>
        void navigate({ to: '/', search: boardSearch({ ...filter, [name]: value }), replace: true })
      }
      data={[{ value: '', label }, ...data]}
    />
  );
  const people = load.map(({ person }) => ({ value: person.email, label: person.name }));
  return (
    <div className="filter-bar" role="group" aria-label={t('board.filter')}>
      {pick(t('filter.person'), 'person', people)}
      {pick(
        t('filter.state'),
        'state',
        CLAIM_STATES.map((value) => ({ value, label: stateWord(value) })),
      )}
      {pick(
        t('board.anyTime'),
        'clock',
        CLOCKS.map((value) => ({ value, label: t(`board.clock.${value}`) })),
      )}
      {pick(
        t('filter.kind'),
        'kind',
        CLAIM_KINDS.map((value) => ({ value, label: kindWord(value) })),
      )}
      {pick(
        t('filter.risk'),
        'risk',
        RISKS.map((value) => ({ value, label: riskWord(value) })),
      )}
      {pick(
        t('board.anyPublication'),
        'publishes',
        WINDOWS.map((value) => ({ value, label: t(`board.publishes.${value}`) })),
      )}
      {isFiltered(filter) && (
        <Link to="/" search={{}} className="board-clear">
          {t('board.clear')}
        </Link>
      )}
    </div>
  );
}
