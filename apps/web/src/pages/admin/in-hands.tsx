import type { AssignmentPage } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { percentWord } from '../../format/number.js';
import { t } from '../../texts/t.js';

/** What each person has in hand; a claim is handed over where it is read. */
export function InHands({ page }: { page: AssignmentPage }) {
  const { people, items } = page;
  if (people.length === 0) return <p className="empty">{t('hands.nobody')}</p>;
  return (
    <ul className="members">
      {people.map(({ person, weight, limit, absent, atWork, week }) => {
        const held = items.filter((item) => item.person?.id === person.id);
        return (
          <li key={person.id} className="card">
            <h3 dir="auto">{person.name}</h3>
            <p className="hint">
              {[
                t('count.claims', { count: held.length }),
                limit === null ? '' : t('hands.limit', { limit }),
                t('hands.weight', { weight }),
                t('hands.week', { share: percentWord(week.share) }),
                absent ? t('hands.away') : atWork ? '' : t('hands.off'),
              ]
                .filter((word) => word !== '')
                .join(' · ')}
            </p>
            <ul>
              {held.map((item) => (
                <li key={item.claim}>
                  <Link to="/articles/$id" params={{ id: item.article }} search={{ claim: item.claim }}>
                    {t('departure.of', { number: item.number, title: item.articleTitle })}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
