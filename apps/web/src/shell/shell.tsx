import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signedOut } from '../api/problem-error.js';
import { useLive } from '../live/use-live.js';
import { useMe } from '../queries/use-people.js';
import type { Membership } from '../types.js';
import { Loading } from '../ui/loading.js';
import { deskContext } from './desk-context.js';
import { Header } from './header.js';
import { usePickedDesk } from './use-picked-desk.js';

/** Header, navigation and the live stream around every page that needs a person. */
export function Shell() {
  const { data: me, error } = useMe();
  const location = useLocation();
  const [desk, pickDesk] = usePickedDesk(me);
  const value = useMemo(() => me && desk && { me, desk, pickDesk }, [me, desk]);

  if (signedOut(error) && !me) {
    const next = location.href === '/' ? undefined : location.href;
    return <Navigate to="/sign-in" search={{ next }} replace />;
  }
  if (me && !desk) {
    return (
      <main className="plain-page">
        <h1>You are on no desk yet</h1>
        <p>A desk head or an admin has to add {me.email} to one.</p>
      </main>
    );
  }
  if (!value) {
    return (
      <main className="plain-page">
        <h1 className="visually-hidden">Stet</h1>
        <Loading what="the desk" error={error} />
      </main>
    );
  }
  return (
    <deskContext.Provider value={value}>
      <Live desk={value.desk} />
      <a className="skip-link" href="#main">
        Skip to the page
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
