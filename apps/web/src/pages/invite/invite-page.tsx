import { Button, PasswordInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { fullTime } from '../../format/time.js';
import { useAcceptInvitation, useInvitation } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { roleWord } from '../../words.js';

/** What stands behind the # of the link: no browser sends it, so it is in no server’s log. */
const tokenNow = (): string => location.hash.slice(1);

/** For whoever was invited: sets the password, once, and is in. */
export function InvitePage() {
  const [token] = useState(tokenNow);
  const { data: invitation, error } = useInvitation(token);
  const [password, setPassword] = useState('');
  const accept = useAcceptInvitation(token);
  const navigate = useNavigate();
  useEffect(() => {
    document.title = t('app.title', { page: t('welcome.title') });
  }, []);
  return (
    <main className="sign-in">
      <h1 className="brand-large">{t('app.brand')}</h1>
      {!invitation && <Loading what={t('welcome.title')} error={error} />}
      {invitation && (
        <>
          <h2>{t('welcome.to', { name: invitation.name, desk: invitation.desk })}</h2>
          <p className="lead">
            {t('welcome.as', { roles: invitation.roles.map(roleWord).join(', '), email: invitation.email })}
          </p>
          <ProblemNote error={accept.error} />
          <form
            className="stack"
            aria-label={t('welcome.title')}
            onSubmit={(event) => {
              event.preventDefault();
              accept.mutate(password, { onSuccess: () => void navigate({ to: '/', replace: true }) });
            }}
          >
            {/* For password managers: the account that the password is of. */}
            <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
            <PasswordInput
              label={t(invitation.known ? 'welcome.ownPassword' : 'welcome.newPassword')}
              description={t(invitation.known ? 'welcome.ownHint' : 'welcome.newHint')}
              autoComplete={invitation.known ? 'current-password' : 'new-password'}
              required
              value={password}
              error={errorAt(accept.error, '/password')}
              onChange={(e) => setPassword(e.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('welcome.show') }}
            />
            <Button type="submit" size="sm" loading={accept.isPending}>
              {t('welcome.enter')}
            </Button>
          </form>
          <p className="hint">{t('welcome.until', { until: fullTime(invitation.expiresAt) })}</p>
        </>
      )}
    </main>
  );
}
