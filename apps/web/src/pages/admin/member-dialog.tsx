import { Modal } from '@mantine/core';
import type { Member } from '@stet/contract';
import { t } from '../../texts/t.js';
import { LeaveForm } from './leave-form.js';
import { MemberProfile } from './member-profile.js';
import { RolesForm } from './roles-form.js';

/** Everything about one person of the desk. Loaded when first asked for. */
export default function MemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<bdi>{member.person.name}</bdi>}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="stack wide">
        <RolesForm member={member} />
        <MemberProfile member={member} />
        <LeaveForm member={member} onGone={onClose} />
      </div>
    </Modal>
  );
}
