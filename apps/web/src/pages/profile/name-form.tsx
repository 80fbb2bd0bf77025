import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSetName } from '../../queries/use-account.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';

export function NameForm({ name }: { name: string }) {
  const [word, setWord] = useState(name);
  const save = useSetName();
  return (
    <form
      className="once spaced"
      aria-label={t('own.name')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(word, { onSuccess: () => say(t('own.nameDone')) });
      }}
    >
      <TextInput
        label={t('own.name')}
        autoComplete="name"
        required
        value={word}
        error={errorAt(save.error, '/name')}
        onChange={(e) => setWord(e.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={save.isPending}>
        {t('own.save')}
      </Button>
      {!errorAt(save.error, '/name') && <ProblemNote error={save.error} />}
    </form>
  );
}
