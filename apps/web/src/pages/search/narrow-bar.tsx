import { SEARCHED } from '@stet/contract';
import { CLAIM_KINDS, CLAIM_STATES, RISKS } from '@stet/domain';
import { useUsers } from '../../queries/use-people.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Pick } from '../../ui/pick.js';
import { kindWord, riskWord, stateWord } from '../../words.js';
import type { LookName, SearchLook } from './look.js';

interface Props {
  readonly look: SearchLook;
  readonly onLook: (change: SearchLook) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the finds are narrowed by; the address keeps it. */
export function NarrowBar({ look, onLook }: Props) {
  const { desk } = useDesk();
  const users = useUsers(desk.slug);
  const pick = (label: string, name: LookName, options: readonly Option[]) => {
    const value = look[name] ?? '';
    // A list, such as of a saved filter, is shown as it is.
    const own = value === '' || options.some((o) => o.value === value) ? [] : [{ value, label: value }];
    return (
      <Pick
        label={label}
        value={value}
        onPick={(picked) => onLook({ [name]: picked || undefined })}
        data={[{ value: '', label }, ...own, ...options]}
      />
    );
  };
  const day = (label: string, name: 'from' | 'to') => (
    <label className="day">
      {label}
      <input
        type="date"
        className="pick"
        value={look[name] ?? ''}
        onChange={(e) => onLook({ [name]: e.currentTarget.value || undefined })}
      />
    </label>
  );
  return (
    <div className="filter-bar" role="group" aria-label={t('search.narrow')}>
      {pick(
        t('search.everywhere'),
        'in',
        SEARCHED.map((value) => ({ value, label: t(`search.in.${value}`) })),
      )}
      {pick(
        t('filter.state'),
        'state',
        CLAIM_STATES.map((value) => ({ value, label: stateWord(value) })),
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
      {pick(t('filter.person'), 'person', [
        { value: 'me', label: t('filter.mine') },
        ...(users.data?.items ?? []).map((user) => ({ value: user.email, label: user.name })),
      ])}
      {day(t('search.from'), 'from')}
      {day(t('search.to'), 'to')}
    </div>
  );
}
