import { Button } from '@mantine/core';
import type { Member } from '@stet/contract';
import { lazy, Suspense, useState } from 'react';
import { useMembers } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { AdminPage } from './admin-page.js';
import { Invitations } from './invitations.js';
import { MemberRow } from './member-row.js';

const MemberDialog = lazy(() => import('./member-dialog.js'));
const InviteDialog = lazy(() => import('./invite-dialog.js'));

/** Everybody on the desk, as what, and what they are like; and who is invited. */
export function PeoplePage() {
  const { desk } = useDesk();
  const { data, error } = useMembers(desk.slug);
  const [picked, setPicked] = useState<string | null>(null);
  const [inviting, setInviting] = useState(false);
  // The one on screen follows the list: what was just changed shows in the dialog too.
  const member: Member | undefined = data?.items.find((m) => m.person.id === picked);
  return (
    <AdminPage title={t('admin.people')}>
      {!data && <Loading what={t('admin.people')} error={error} />}
      {data && (
        <>
          <div className="page-head">
            <span className="count">{t('admin.count', { count: data.items.length })}</span>
            <Button size="sm" onClick={() => setInviting(true)}>
              {t('invite.open')}
            </Button>
          </div>
          <ul className="members">
            {data.items.map((m) => (
              <MemberRow key={m.person.id} member={m} onOpen={() => setPicked(m.person.id)} />
            ))}
          </ul>
          <Invitations items={data.invitations} desk={desk.slug} />
        </>
      )}
      <Suspense>
        {member && <MemberDialog member={member} onClose={() => setPicked(null)} />}
        {inviting && data && <InviteDialog roles={data.invite} onClose={() => setInviting(false)} />}
      </Suspense>
    </AdminPage>
  );
}
