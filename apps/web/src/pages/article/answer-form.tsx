import { Button, Textarea } from '@mantine/core';
import type { Claim } from '@stet/contract';
import { useAnswer } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import type { AuthorQuery } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { useDraft } from '../../ui/use-draft.js';

/** Loaded when first asked for. */
export default function AnswerForm({ claim, query }: { claim: Claim; query: AuthorQuery }) {
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
