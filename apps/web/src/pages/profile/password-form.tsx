import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useSetPassword } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';

const EMPTY = { current: '', next: '' };

/** A new password; it ends every session but this one. Loaded when the page stands. */
export default function PasswordForm({ email }: { email: string }) {
  const [words, setWords] = useState(EMPTY);
  const save = useSetPassword();
  const field = (name: keyof typeof EMPTY) => ({
    value: words[name],
    required: true,
    error: errorAt(save.error, `/${name}`),
    visibilityToggleButtonProps: { 'aria-label': t('password.show') },
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget;
      setWords((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <form
      className="stack"
      aria-label={t('password.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(words, {
          onSuccess: () => {
            setWords(EMPTY);
            say(t('password.done'));
          },
        });
      }}
    >
      <ProblemNote error={save.error} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div className="pair">
        <PasswordInput label={t('password.current')} autoComplete="current-password" {...field('current')} />
        <PasswordInput
          label={t('password.next')}
          description={t('password.hint')}
          autoComplete="new-password"
          {...field('next')}
        />
      </div>
      <div className="row">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('password.change')}
        </Button>
      </div>
    </form>
  );
}
