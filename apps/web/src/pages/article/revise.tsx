import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../texts/t.js';

const ReviseDialog = lazy(() => import('./revise-form.js'));

/** A new text for the article: what stands keeps its sign-offs, what changed goes back to its checker. */
export function Revise({ article }: { article: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('revise.open')}
      </Button>
      <Suspense>{open && <ReviseDialog article={article} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
