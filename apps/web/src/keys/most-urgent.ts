import { getMostUrgent } from '../api/claims.js';
import { getDashboard } from '../api/desk.js';

/** The claim a desk should look at now: the one that is late the longest, else the first due of what goes out next. */
export async function mostUrgentOf(desk: string): Promise<{ id: string; article: string } | undefined> {
  const { late, articles } = await getDashboard(desk);
  const [soonest] = articles
    .filter((a) => a.state === 'in_review')
    .toSorted((a, b) => (a.publishAt ?? '9').localeCompare(b.publishAt ?? '9'));
  return late[0] ?? (soonest && getMostUrgent(soonest.id));
}
