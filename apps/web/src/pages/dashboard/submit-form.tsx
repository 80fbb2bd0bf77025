import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { articleFormat } from '@stet/contract';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type FormEvent } from 'react';
import { newKey } from '../../api/client.js';
import { fromField } from '../../format/desk-time.js';
import { useSubmitArticle } from '../../queries/use-articles.js';
import { useDesk } from '../../shell/desk-context.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { useDraft } from '../../ui/use-draft.js';
import { t } from '../../texts/t.js';

export const formatOptions = () =>
  (['text', 'markdown', 'html'] as const).map((value) => ({ value, label: t(`format.${value}`) }));

/** One key per text: pressing twice makes one article, a corrected text is a new intent. */
function useIntentKey(): (body: object) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: newKey() };
    return last.current.key;
  };
}

export function SubmitForm({ onDone }: { onDone: () => void }) {
  const { desk } = useDesk();
  const { words, set, clear } = useDraft('submit-article', { format: 'text' });
  const submit = useSubmitArticle();
  const navigate = useNavigate();
  const keyOf = useIntentKey();
  const word = (name: string): string => words[name] ?? '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const publishAt = fromField(word('publishAt'), desk.timeZone);
    const body = {
      desk: desk.slug,
      format: articleFormat.parse(word('format')),
      content: word('content'),
      ...(word('title').trim() && { title: word('title').trim() }),
      ...(publishAt !== null && { publishAt }),
    };
    submit.mutate(
      { body, key: keyOf(body) },
      {
        onSuccess: ({ id }) => {
          clear();
          onDone();
          say(t('submit.done'));
          void navigate({ to: '/articles/$id', params: { id }, search: {} });
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={send} aria-label={t('submit.form')}>
      <ProblemNote error={submit.error} />
      <TextInput
        label={t('submit.name')}
        description={t('submit.nameHint')}
        maxLength={500}
        value={word('title')}
        onChange={(e) => set('title', e.currentTarget.value)}
        data-autofocus
      />
      <Textarea
        label={t('submit.text')}
        required
        minRows={10}
        maxRows={18}
        value={word('content')}
        onChange={(e) => set('content', e.currentTarget.value)}
      />
      <div className="row">
        <NativeSelect
          label={t('submit.format')}
          data={formatOptions()}
          value={word('format')}
          onChange={(e) => set('format', e.currentTarget.value)}
        />
        <TextInput
          label={t('submit.publishAt')}
          description={t('time.zone', { zone: desk.timeZone })}
          type="datetime-local"
          value={word('publishAt')}
          onChange={(e) => set('publishAt', e.currentTarget.value)}
        />
      </div>
      <div className="form-foot">
        <Button variant="default" size="sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="sm" loading={submit.isPending}>
          {t('submit.send')}
        </Button>
      </div>
    </form>
  );
}
