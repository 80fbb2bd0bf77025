import { Button, Textarea } from '@mantine/core';
import type { Claim } from '@stet/contract';
import { useAnswer } from '../../queries/use-claims.js';
import type { AuthorQuery } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Section } from '../../ui/section.js';
import { useDraft } from '../../ui/use-draft.js';
import { t } from '../../texts/t.js';

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
            {query.answer === null && claim.state === 'awaiting_author' && mayAnswer && (
              <AnswerForm claim={claim} query={query} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AnswerForm({ claim, query }: { claim: Claim; query: AuthorQuery }) {
  const { words, set, clear } = useDraft(`answer.${query.id}`);
  const answer = useAnswer(claim);
  return (
    <form
      className="stack"
      aria-label={t('query.form')}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(
          { query: query.id, answer: words['answer'] ?? '' },
          {
            onSuccess: () => {
              clear();
              say(t('query.done'));
            },
          },
        );
      }}
    >
      <ProblemNote error={answer.error} />
      <Textarea
        label={t('query.answer')}
        required
        value={words['answer'] ?? ''}
        onChange={(e) => set('answer', e.currentTarget.value)}
      />
      <Button type="submit" size="sm" loading={answer.isPending}>
        {t('query.send')}
      </Button>
    </form>
  );
}
