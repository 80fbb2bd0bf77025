import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMakeToken } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { Note } from '../../ui/note.js';
import { OnceShown } from '../../ui/once-shown.js';
import { ProblemNote } from '../../ui/problem-note.js';

const EMPTY = { name: '', scope: 'read', days: '90' };

/** Makes a key; it is shown here and never again. */
export function TokenForm() {
  const [words, setWords] = useState(EMPTY);
  const make = useMakeToken();
  const field = (name: keyof typeof EMPTY) => ({
    value: words[name],
    error: errorAt(make.error, `/${name}`),
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget;
      setWords((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <form
      className="stack"
      aria-label={t('tokens.new')}
      onSubmit={(event) => {
        event.preventDefault();
        const { name, days } = words;
        const scope = words.scope === 'write' ? 'write' : 'read';
        make.mutate({ name, scope, days: Number(days) }, { onSuccess: () => setWords(EMPTY) });
      }}
    >
      <h3>{t('tokens.new')}</h3>
      <ProblemNote error={make.error} />
      {make.data && (
        <Note tone="good" role="status">
          <p>{t('tokens.once')}</p>
          <OnceShown label={t('tokens.secret')} value={make.data.token} />
        </Note>
      )}
      <div className="pair">
        <TextInput label={t('tokens.name')} description={t('tokens.nameHint')} required {...field('name')} />
        <NativeSelect
          label={t('tokens.scope')}
          description={t('tokens.scopeHint')}
          {...field('scope')}
          data={(['read', 'write'] as const).map((value) => ({ value, label: t(`tokens.${value}`) }))}
        />
        <TextInput
          label={t('tokens.days')}
          description={t('tokens.daysHint')}
          type="number"
          min={1}
          max={366}
          required
          {...field('days')}
        />
      </div>
      <div className="row">
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('tokens.make')}
        </Button>
      </div>
    </form>
  );
}
