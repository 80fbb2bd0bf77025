import type { Dashboard } from '@stet/contract';
import { Section } from '../../ui/section.js';

export function Load({ load }: { load: Dashboard['load'] }) {
  return (
    <Section title="Load">
      {load.length === 0 ? (
        <p className="empty">This desk has no checker yet.</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Checker</th>
              <th scope="col">Open</th>
              <th scope="col">To sign</th>
              <th scope="col">Overdue</th>
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
