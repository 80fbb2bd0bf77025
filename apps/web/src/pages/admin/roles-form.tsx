import { Button } from '@mantine/core';
import type { Member } from '@stet/contract';
import { useState } from 'react';
import { useSetRoles } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { RoleBoxes } from './role-boxes.js';

/** What a person is on the desk. What may not be changed stays in sight with the server’s reason. */
export function RolesForm({ member }: { member: Member }) {
  const { desk } = useDesk();
  const held = member.roles.filter((r) => r.held).map((r) => r.role);
  const [roles, setRoles] = useState<readonly string[]>(held);
  const change = useSetRoles(desk.slug);
  return (
    <form
      className="stack"
      aria-label={t('member.roles')}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { person: member.person.id, roles },
          { onSuccess: () => say(t('member.rolesDone', { name: member.person.name })) },
        );
      }}
    >
      <ProblemNote error={change.error} />
      <RoleBoxes label={t('member.roles')} roles={member.roles} picked={roles} onPick={setRoles} />
      <div className="row">
        <Button type="submit" size="sm" loading={change.isPending} disabled={roles.length === 0}>
          {t('member.rolesSave')}
        </Button>
      </div>
    </form>
  );
}
