import { Button, Modal, TextInput } from '@mantine/core';
import type { Article } from '@stet/contract';
import { useState } from 'react';
import { fromField, toField } from '../../format/desk-time.js';
import { useReschedule } from '../../queries/use-articles.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';

/** Loaded when first asked for. An empty field takes the publish time away. */
export default function RescheduleDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const { desk } = useDesk();
  const { publishAt } = article;
  const [word, setWord] = useState(publishAt === null ? '' : toField(Date.parse(publishAt), desk.timeZone));
  const reschedule = useReschedule(article.id);
  return (
    <Modal opened onClose={onClose} title={t('reschedule.open')}>
      <form
        className="stack"
        aria-label={t('reschedule.open')}
        onSubmit={(event) => {
          event.preventDefault();
          reschedule.mutate(fromField(word, desk.timeZone), {
            onSuccess: () => {
              onClose();
              say(t('reschedule.done'));
            },
          });
        }}
      >
        <ProblemNote error={reschedule.error} />
        <TextInput
          label={t('submit.publishAt')}
          description={t('time.zone', { zone: desk.timeZone })}
          type="datetime-local"
          value={word}
          onChange={(e) => setWord(e.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" size="sm" loading={reschedule.isPending}>
          {t('reschedule.send')}
        </Button>
      </form>
    </Modal>
  );
}
