import { ACTION_INPUTS } from '@stet/contract';
import type { BulkAction } from '@stet/domain';
import { fromField } from '../../format/desk-time.js';
import { useUsers } from '../../queries/use-people.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Pick } from '../../ui/pick.js';

const NAMES = ['user', 'until', 'reason', 'note'] as const;
type Name = (typeof NAMES)[number];

interface Field {
  readonly name: Name;
  readonly required: boolean;
}

/** What an action asks for, as its own schema says. */
export function fieldsOf(action: BulkAction): Field[] {
  const shape: Readonly<Record<string, { isOptional: () => boolean }>> = ACTION_INPUTS[action].shape;
  return NAMES.flatMap((name) => {
    const schema = shape[name];
    return schema ? [{ name, required: !schema.isOptional() }] : [];
  });
}

export const isFilled = (action: BulkAction, words: Readonly<Record<string, string>>): boolean =>
  fieldsOf(action).every(({ name, required }) => !required || (words[name]?.trim() ?? '') !== '');

/** The action's body; times are typed on the desk’s clock. */
export const bulkInput = (
  action: BulkAction,
  words: Readonly<Record<string, string>>,
  timeZone: string,
): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(action).flatMap(({ name }) => {
      const word = words[name]?.trim() ?? '';
      return word === '' ? [] : [[name, name === 'until' ? (fromField(word, timeZone) ?? word) : word]];
    }),
  );

interface Props {
  readonly action: BulkAction;
  readonly words: Readonly<Record<string, string>>;
  readonly onWords: (change: Readonly<Record<string, string>>) => void;
}

export function BulkFields({ action, words, onWords }: Props) {
  const { desk } = useDesk();
  const users = useUsers(desk.slug);
  const checkers = (users.data?.items ?? []).filter((user) => user.roles.includes('checker'));
  return (
    <>
      {fieldsOf(action).map(({ name, required }) => (
        <label key={name} className="bulk-field">
          {t(`field.${name}`)}
          {name === 'user' ? (
            <Pick
              label={t('field.user')}
              value={words['user'] ?? ''}
              onPick={(user) => onWords({ user })}
              data={[
                { value: '', label: t('common.choose') },
                ...checkers.map((user) => ({ value: user.email, label: user.name })),
              ]}
            />
          ) : (
            <input
              className="bulk-words"
              dir="auto"
              type={name === 'until' ? 'datetime-local' : 'text'}
              required={required}
              value={words[name] ?? ''}
              onChange={(e) => onWords({ [name]: e.currentTarget.value })}
            />
          )}
        </label>
      ))}
    </>
  );
}
