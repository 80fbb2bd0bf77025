import { Button } from '@mantine/core';
import type { Article } from '@stet/contract';
import { lazy, Suspense, useState } from 'react';
import { t } from '../../texts/t.js';

const RescheduleDialog = lazy(() => import('./reschedule-form.js'));

/** Another publish time for the article; the clocks of its claims go by it at once. */
export function Reschedule({ article }: { article: Article }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('reschedule.open')}
      </Button>
      <Suspense>{open && <RescheduleDialog article={article} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
