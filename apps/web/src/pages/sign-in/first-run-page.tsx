import { Button, PasswordInput, TextInput } from '@mantine/core';
import { firstRunRequest } from '@stet/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useFirstAdmin } from '../../queries/use-people.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { t } from '../../texts/t.js';

type Field = 'name' | 'email' | 'password' | 'deskName' | 'deskSlug';
const EMPTY: Record<Field, string> = { name: '', email: '', password: '', deskName: '', deskSlug: '' };

/** An empty desk: whoever comes first makes the desk and becomes its admin. */
export function FirstRunPage() {
  const [words, setWords] = useState(EMPTY);
  const [wrong, setWrong] = useState<Partial<Record<string, string>>>({});
  const make = useFirstAdmin();
  const navigate = useNavigate();
  const field = (name: Field) => ({
    value: words[name],
    error: wrong[name],
    required: true,
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget;
      setWords((old) => ({ ...old, [name]: value }));
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = firstRunRequest.safeParse(words);
    setWrong(
      parsed.success
        ? {}
        : Object.fromEntries(parsed.error.issues.map((i) => [String(i.path[0]), i.message])),
    );
    if (parsed.success) make.mutate(parsed.data, { onSuccess: () => void navigate({ to: '/' }) });
  };
  return (
    <main className="sign-in">
      <h1 className="brand-large">{t('app.brand')}</h1>
      <p className="lead">{t('firstRun.lead')}</p>
      <ProblemNote error={make.error} />
      <form className="stack" onSubmit={send} aria-label={t('firstRun.form')}>
        <TextInput label={t('firstRun.name')} autoComplete="name" {...field('name')} />
        <TextInput label={t('signIn.email')} type="email" autoComplete="username" {...field('email')} />
        <PasswordInput
          label={t('signIn.password')}
          description={t('firstRun.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          {...field('password')}
        />
        <TextInput
          label={t('firstRun.desk')}
          placeholder={t('firstRun.deskExample')}
          {...field('deskName')}
        />
        <TextInput
          label={t('firstRun.slug')}
          description={t('firstRun.slugHint')}
          placeholder={t('firstRun.slugExample')}
          {...field('deskSlug')}
        />
        <Button type="submit" size="sm" loading={make.isPending}>
          {t('firstRun.make')}
        </Button>
      </form>
    </main>
  );
}
