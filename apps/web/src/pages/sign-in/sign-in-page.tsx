import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSignIn, useSignInOptions } from '../../queries/use-people.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { DemoPeople } from './demo-people.js';
import { localPath } from './local-path.js';
import { PasswordForm } from './password-form.js';
import { t } from '../../texts/t.js';

export function SignInPage() {
  const { as, next } = useSearch({ from: '/sign-in' });
  const { data: options, error } = useSignInOptions();
  const navigate = useNavigate();
  const enter = useSignIn();
  const tried = useRef(false);
  const go = (who: { email: string; password?: string }): void =>
    enter.mutate(who, { onSuccess: () => void navigate({ href: localPath(next), replace: true }) });

  useEffect(() => {
    document.title = t('app.title', { page: t('signIn.title') });
    // The link that `npm start` prints per person; it works on a demo desk alone.
    if (as === undefined || !options?.demo || tried.current) return;
    tried.current = true;
    go({ email: as });
  }, [as, options]);

  if (options?.firstRun) return <Navigate to="/first-run" replace />;
  return (
    <main className="sign-in">
      <h1 className="brand-large">{t('app.brand')}</h1>
      <p className="lead">{t('app.lead')}</p>
      <ProblemNote error={enter.error} />
      {!options && <Loading what={t('load.signIn')} error={error} />}
      {options?.demo && (
        <DemoPeople people={options.people} busy={enter.isPending} onPick={(email) => go({ email })} />
      )}
      <PasswordForm busy={enter.isPending} onSend={go} />
    </main>
  );
}
