import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSignOut } from '../queries/use-people.js';
import { ROLE_WORD } from '../words.js';
import { ConnectionMark } from './connection-mark.js';
import { hasRole, useDesk } from './desk-context.js';

export function Header() {
  const { me, desk, pickDesk } = useDesk();
  const navigate = useNavigate();
  const leave = useSignOut();
  return (
    <header className="top">
      <Link to="/" className="brand" aria-label="Stet, the desk">
        stet
      </Link>
      {me.memberships.length > 1 ? (
        <NativeSelect
          aria-label="Desk"
          size="xs"
          value={desk.slug}
          onChange={(e) => pickDesk(e.currentTarget.value)}
          data={me.memberships.map((m) => ({ value: m.slug, label: m.name }))}
        />
      ) : (
        <span className="desk-name">{desk.name}</span>
      )}
      <nav aria-label="Main" className="nav">
        <Link to="/" activeOptions={{ exact: true }}>
          Desk
        </Link>
        <Link to="/inbox">Inbox</Link>
        {hasRole(desk, 'desk_head', 'admin', 'auditor') && <Link to="/audit">Audit</Link>}
        {hasRole(desk, 'desk_head', 'admin') && <Link to="/jobs">Jobs</Link>}
      </nav>
      <ConnectionMark />
      <div className="who">
        <span className="who-name">{me.name}</span>
        <span className="who-roles">{desk.roles.map((r) => ROLE_WORD[r]).join(', ')}</span>
      </div>
      <Button
        variant="default"
        loading={leave.isPending}
        onClick={() =>
          leave.mutate(undefined, { onSettled: () => void navigate({ to: '/sign-in', search: {} }) })
        }
      >
        Sign out
      </Button>
    </header>
  );
}
