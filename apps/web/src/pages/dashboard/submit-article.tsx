import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../texts/t.js';

const SubmitDialog = lazy(() => import('./submit-dialog.js'));

export function SubmitArticle() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('submit.open')}
      </Button>
      <Suspense>{open && <SubmitDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
