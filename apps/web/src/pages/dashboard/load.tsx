import type { Dashboard } from '@stet/contract';
import { Section } from '../../ui/section.js';
import { t } from '../../texts/t.js';

export function Load({ load }: { load: Dashboard['load'] }) {
  return (
    <Section title={t('desk.load')}>
      {load.length === 0 ? (
        <p className="empty">{t('desk.noChecker')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('desk.checker')}</th>
              <th scope="col">{t('desk.open')}</th>
              <th scope="col">{t('desk.toSign')}</th>
              <th scope="col">{t('desk.overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {load.map((row) => (
              <tr key={row.person.id} data-person={row.person.email}>
                <th scope="row">{row.person.name}</th>
                <td>{row.open}</td>
                <td>{row.toSign}</td>
                <td data-alarm={row.overdue > 0 || undefined}>{row.overdue > 0 ? `⚑ ${row.overdue}` : 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
