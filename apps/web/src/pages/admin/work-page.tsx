import { useAssignments } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { Section } from '../../ui/section.js';
import { AdminPage } from './admin-page.js';
import { Absences } from './absences.js';
import { InHands } from './in-hands.js';
import { Rebalance } from './rebalance.js';

/** Who has what in hand, who is away, and sharing the work out anew. */
export function WorkPage() {
  const { desk } = useDesk();
  const { data, error } = useAssignments(desk.slug);
  return (
    <AdminPage title={t('admin.work')}>
      <Absences desk={desk.slug} timeZone={desk.timeZone} />
      <Section title={t('rebalance.title')}>
        <Rebalance desk={desk.slug} />
      </Section>
      <Section title={t('hands.title')}>
        {data ? <InHands page={data} /> : <Loading what={t('hands.title')} error={error} />}
      </Section>
    </AdminPage>
  );
}
