import type { Claim } from '@stet/contract';
import { lazy, Suspense } from 'react';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';

const AnswerForm = lazy(() => import('./answer-form.js'));

/** What the author was asked and said. */
export function QueriesPart({ claim }: { claim: Claim }) {
  if (claim.queries.length === 0) return null;
  const mayAnswer = claim.availableActions.some((a) => a.action === 'answer' && a.allowed);
  return (
    <Section title={t('query.title')}>
      <ul className="queries">
        {claim.queries.map((query) => (
          <li key={query.id}>
            <p dir="auto">
              {query.askedBy && <strong>{t('query.says', { name: query.askedBy.name })} </strong>}
              {query.question}
            </p>
            {query.answer !== null && (
              <p dir="auto">
                <strong>{t('query.says', { name: query.answeredBy?.name ?? '' })}</strong> {query.answer}
              </p>
            )}
            {query.answer === null && query.closedAt !== null && <p className="hint">{t('query.closed')}</p>}
            {query.closedAt === null && mayAnswer && (
              <Suspense>
                <AnswerForm claim={claim} query={query} />
              </Suspense>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
