import { Button, Modal, TextInput } from '@mantine/core';
import type { MemberList } from '@stet/contract';
import { useState } from 'react';
import { fullTime } from '../../format/time.js';
import { useInvite } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { OnceShown } from '../../ui/once-shown.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { RoleBoxes } from './role-boxes.js';

/** Invites somebody; the link is shown here and never again. Loaded when first asked for. */
export default function InviteDialog({
  roles,
  onClose,
}: {
  roles: MemberList['invite'];
  onClose: () => void;
}) {
  const { desk } = useDesk();
  const invite = useInvite(desk.slug);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [days, setDays] = useState('7');
  const [picked, setPicked] = useState<readonly string[]>(['checker']);
  const made = invite.data;
  const mail =
    made &&
    `mailto:${email}?subject=${encodeURIComponent(t('invite.subject', { desk: desk.name }))}&body=${encodeURIComponent(made.link)}`;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('invite.open')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {made ? (
        <div className="stack">
          <OnceShown label={t('invite.link')} value={made.link} />
          <p>{t('invite.once', { name, until: fullTime(made.expiresAt) })}</p>
          <div className="row wrap">
            <a href={mail}>{t('invite.mail')}</a>
            <Button variant="default" onClick={onClose}>
              {t('common.close')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className="stack"
          aria-label={t('invite.open')}
          onSubmit={(event) => {
            event.preventDefault();
            const chosen = roles.map((r) => r.role).filter((role) => picked.includes(role));
            invite.mutate({ name, email, roles: chosen, days: Number(days) });
          }}
        >
          <ProblemNote error={invite.error} />
          <TextInput
            label={t('invite.name')}
            required
            data-autofocus
            value={name}
            error={errorAt(invite.error, '/name')}
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <TextInput
            label={t('invite.email')}
            type="email"
            required
            value={email}
            error={errorAt(invite.error, '/email')}
            onChange={(e) => setEmail(e.currentTarget.value)}
          />
          <RoleBoxes
            label={t('member.roles')}
            roles={roles}
            picked={picked}
            error={errorAt(invite.error, '/roles')}
            onPick={setPicked}
          />
          <TextInput
            label={t('invite.days')}
            type="number"
            min={1}
            max={30}
            required
            value={days}
            error={errorAt(invite.error, '/days')}
            onChange={(e) => setDays(e.currentTarget.value)}
          />
          <Button type="submit" size="sm" loading={invite.isPending}>
            {t('invite.make')}
          </Button>
        </form>
      )}
    </Modal>
  );
}
