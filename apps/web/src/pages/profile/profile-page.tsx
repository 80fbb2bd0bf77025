import { lazy, Suspense, useEffect } from 'react';
import { useDesk } from '../../shell/desk-context.js';
import '../../styles/admin.css';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';
import { roleWord } from '../../words.js';
import { NameForm } from './name-form.js';
import { Loading } from '../../ui/loading.js';

const NotificationChoices = lazy(() => import('./notification-choices.js'));
const ProfileChoices = lazy(async () => ({
  default: (await import('../../shell/profile-choices.js')).ProfileChoices,
}));
const Sessions = lazy(async () => ({ default: (await import('./sessions.js')).Sessions }));
const PasswordForm = lazy(() => import('./password-form.js'));
const Tokens = lazy(() => import('./tokens.js'));

/** What is a person’s own: name, password, what they are told of, where they are signed in, keys for programs. */
export function ProfilePage() {
  const { me } = useDesk();
  useEffect(() => {
    document.title = t('app.title', { page: t('own.title') });
  }, []);
  return (
    <div className="page narrow admin">
      <h1>{t('own.title')}</h1>
      <Section title={t('own.account')}>
        <dl className="person-facts">
          <div>
            <dt>{t('own.email')}</dt>
            <dd dir="ltr">{me.email}</dd>
          </div>
          {me.memberships.map((m) => (
            <div key={m.desk}>
              <dt dir="auto">{m.name}</dt>
              <dd>
                {m.roles.map(roleWord).join(', ')}{' '}
                <span className="hint">{t('own.zone', { zone: m.timeZone })}</span>
              </dd>
            </div>
          ))}
        </dl>
        <NameForm name={me.name} />
      </Section>
      <Section title={t('own.likes')}>
        <div className="stack">
          <Suspense>
            <ProfileChoices />
          </Suspense>
        </div>
      </Section>
      <Section title={t('told.title')}>
        <Suspense fallback={<Loading what={t('told.title')} />}>
          <NotificationChoices />
        </Suspense>
      </Section>
      <Section title={t('password.title')}>
        <Suspense fallback={<Loading what={t('password.title')} />}>
          <PasswordForm email={me.email} />
        </Suspense>
      </Section>
      <Section title={t('sessions.title')}>
        <Suspense fallback={<Loading what={t('sessions.title')} />}>
          <Sessions />
        </Suspense>
      </Section>
      <Section title={t('tokens.title')}>
        <Suspense fallback={<Loading what={t('tokens.title')} />}>
          <Tokens />
        </Suspense>
      </Section>
    </div>
  );
}
