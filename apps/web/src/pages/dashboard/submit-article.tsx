import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { SubmitForm } from './submit-form.js';
import { t } from '../../texts/t.js';

export function SubmitArticle() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('submit.open')}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('submit.title')} size="xl">
        <SubmitForm onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}
