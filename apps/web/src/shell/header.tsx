import { Link } from '@tanstack/react-router';
import { KeyCaps } from '../keys/key-caps.js';
import { handlerOf } from '../keys/registry.js';
import { t } from '../texts/t.js';
import { Pick } from '../ui/pick.js';
import { Bell } from './bell.js';
import { ConnectionMark } from './connection-mark.js';
import { hasRole, useDesk } from './desk-context.js';
import { ProfileMenu } from './profile-menu.js';

export function Header() {
  const { me, desk, pickDesk } = useDesk();
  return (
    <header className="top">
      <Link to="/" className="brand" aria-label={t('app.home')}>
        {t('app.brand')}
      </Link>
      {me.memberships.length > 1 ? (
        <Pick
          label={t('nav.pickDesk')}
          value={desk.slug}
          onPick={pickDesk}
          data={me.memberships.map((m) => ({ value: m.slug, label: m.name }))}
        />
      ) : (
        <span className="desk-name" dir="auto">
          {desk.name}
        </span>
      )}
      <nav aria-label={t('nav.main')} className="nav">
        <Link to="/" activeOptions={{ exact: true }}>
          {t('nav.desk')}
        </Link>
        <Link to="/inbox">{t('nav.inbox')}</Link>
        <Link to="/search" search={{}} activeOptions={{ includeSearch: false }} aria-keyshortcuts="/">
          {t('nav.search')}
        </Link>
        {hasRole(desk, 'desk_head', 'admin', 'auditor') && <Link to="/audit">{t('nav.audit')}</Link>}
        {hasRole(desk, 'desk_head', 'admin', 'auditor') && <Link to="/trends">{t('nav.trends')}</Link>}
        {hasRole(desk, 'desk_head', 'admin') && <Link to="/admin">{t('nav.admin')}</Link>}
      </nav>
      <button type="button" className="commands-button" onClick={() => handlerOf('commands')?.()}>
        {t('nav.commands')} <KeyCaps keys="mod+k" quiet />
      </button>
      <ConnectionMark />
      <Bell />
      <ProfileMenu />
    </header>
  );
}
