import { Button, CloseButton } from '@mantine/core';
import { t } from '../texts/t.js';
import { dismissToast, useToasts } from './say.js';

/** What was just done, at the foot of the page; the region is always there, so that screen readers hear it. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <div key={toast.id} className="toast">
          <span dir="auto">{toast.message}</span>
          {toast.undo && (
            <Button
              variant="default"
              onClick={() => {
                dismissToast(toast.id);
                toast.undo?.();
              }}
            >
              {t('common.undo')}
            </Button>
          )}
          <CloseButton aria-label={t('common.close')} onClick={() => dismissToast(toast.id)} />
        </div>
      ))}
    </div>
  );
}
