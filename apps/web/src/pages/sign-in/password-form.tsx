import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

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
    <form className="stack" onSubmit={send} aria-label="Sign in with a password">
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(e) => setEmail(e.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
      <Button type="submit" size="sm" loading={busy}>
        Sign in
      </Button>
    </form>
  );
}
