import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signedOut } from '../api/problem-error.js';
import { setTimeZone } from '../format/time.js';
import { KeyBoard } from '../keys/key-board.js';
import { useLive } from '../live/use-live.js';
import { useMe } from '../queries/use-people.js';
import type { Membership } from '../types.js';
import { Loading } from '../ui/loading.js';
import { deskContext } from './desk-context.js';
import { Header } from './header.js';
import { usePickedDesk } from './use-picked-desk.js';
import { t } from '../texts/t.js';

/** Header, navigation and the live stream around every page that needs a person. */
export function Shell() {
  const { data: me, error } = useMe();
  const location = useLocation();
  const [desk, pickDesk] = usePickedDesk(me);
  const value = useMemo(() => me && desk && { me, desk, pickDesk }, [me, desk]);

  if (signedOut(error) && !me) {
    // On the way there already, while its page is fetched: asked again, it would come back to itself, longer each time.
    if (location.pathname === '/sign-in') return null;
    const next = location.href === '/' ? undefined : location.href;
    return <Navigate to="/sign-in" search={{ next }} replace />;
  }
  if (me && !desk) {
    return (
      <main className="plain-page">
        <h1>{t('problem.noDesk')}</h1>
        <p>{t('problem.noDeskWhy', { email: me.email })}</p>
      </main>
    );
  }
  if (!value) {
    return (
      <main className="plain-page">
        <h1 className="visually-hidden">{t('app.name')}</h1>
        <Loading what={t('load.desk')} error={error} />
      </main>
    );
  }
  setTimeZone(value.desk.timeZone);
  // A wall screen has nobody in front of it: nothing to press.
  if ('kiosk' in location.search && location.search.kiosk === true) {
    return (
      <deskContext.Provider value={value}>
        <Live desk={value.desk} />
        <Outlet />
      </deskContext.Provider>
    );
  }
  return (
    <deskContext.Provider value={value}>
      <Live desk={value.desk} />
      <KeyBoard />
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </deskContext.Provider>
  );
}

function Live({ desk }: { desk: Membership }) {
  useLive(desk.slug);
  return null;
}
