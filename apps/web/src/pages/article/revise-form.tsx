import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { articleFormat } from '@stet/contract';
import { useSubmitRevision } from '../../queries/use-articles.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { useDraft } from '../../ui/use-draft.js';
import { formatOptions } from '../dashboard/submit-form.js';
import { t } from '../../texts/t.js';

/** Loaded when first asked for. */
export default function ReviseDialog({ article, onClose }: { article: string; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={t('revise.open')} size="xl">
      <ReviseForm article={article} onDone={onClose} />
    </Modal>
  );
}

function ReviseForm({ article, onDone }: { article: string; onDone: () => void }) {
  const { words, set, clear } = useDraft(`revise.${article}`, { format: 'text' });
  const submit = useSubmitRevision(article);
  return (
    <form
      className="stack"
      aria-label={t('revise.form')}
      onSubmit={(event) => {
        event.preventDefault();
        submit.mutate(
          { format: articleFormat.parse(words['format']), content: words['content'] ?? '' },
          {
            onSuccess: () => {
              clear();
              onDone();
              say(t('revise.done'));
            },
          },
        );
      }}
    >
      <ProblemNote error={submit.error} />
      <Textarea
        label={t('submit.text')}
        required
        minRows={12}
        maxRows={24}
        value={words['content'] ?? ''}
        onChange={(e) => set('content', e.currentTarget.value)}
      />
      <NativeSelect
        label={t('submit.format')}
        data={formatOptions()}
        value={words['format']}
        onChange={(e) => set('format', e.currentTarget.value)}
      />
      <Button type="submit" size="sm" loading={submit.isPending}>
        {t('revise.send')}
      </Button>
    </form>
  );
}
