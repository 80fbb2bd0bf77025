import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { SubmitForm } from './submit-form.js';

export function SubmitArticle() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Submit article
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title="Submit an article" size="xl">
        <SubmitForm onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}
