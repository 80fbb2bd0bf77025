import { Modal } from '@mantine/core';
import { t } from '../../texts/t.js';
import { SubmitForm } from './submit-form.js';

/** Loaded when first asked for. */
export default function SubmitDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('submit.title')} size="xl">
      <SubmitForm onDone={onClose} />
    </Modal>
  );
}
