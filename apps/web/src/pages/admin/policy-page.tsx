import { lazy, Suspense } from 'react';
import { usePolicy } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { AdminPage } from './admin-page.js';

const PolicyForm = lazy(() => import('./policy-form.js'));

/** What the desk decides for itself. */
export function PolicyPage() {
  const { desk } = useDesk();
  const { data, error } = usePolicy(desk.slug);
  return (
    <AdminPage title={t('admin.policy')}>
      {data ? (
        <Suspense fallback={<Loading what={t('admin.policy')} />}>
          <PolicyForm policy={data} desk={desk.slug} />
        </Suspense>
      ) : (
        <Loading what={t('admin.policy')} error={error} />
      )}
    </AdminPage>
  );
}
