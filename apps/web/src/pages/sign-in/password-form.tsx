import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { t } from '../../texts/t.js';

interface Props {
  readonly busy: boolean;
  readonly onSend: (who: { email: string; password: string }) => void;
}

export function PasswordForm({ busy, onSend }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSend({ email, password });
  };
  return (
    <form className="stack" onSubmit={send} aria-label={t('signIn.withPassword')}>
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(e) => setEmail(e.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
      />
      <Button type="submit" size="sm" loading={busy}>
        {t('signIn.title')}
      </Button>
    </form>
  );
}
