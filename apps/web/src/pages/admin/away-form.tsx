import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Person } from '@stet/contract';
import { useState } from 'react';
import { fromField } from '../../format/desk-time.js';
import { useSetAway } from '../../queries/use-members.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { DepartureList } from './departure-list.js';

interface Props {
  readonly desk: string;
  readonly timeZone: string;
  readonly people: readonly Person[];
}

const EMPTY = { person: '', from: '', until: '', note: '' };

/** Enters that somebody is away; who gets what they hold is in sight before it is sent. */
export function AwayForm({ desk, timeZone, people }: Props) {
  const [words, setWords] = useState(EMPTY);
  const [missing, setMissing] = useState<string>();
  const away = useSetAway(desk);
  const person = people.find((p) => p.id === words.person);
  const field = (name: keyof typeof EMPTY) => ({
    value: words[name],
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget;
      setWords((old) => ({ ...old, [name]: value }));
    },
  });
  const send = (): void => {
    const until = fromField(words.until, timeZone);
    setMissing(until === null ? t('away.untilNeeded') : undefined);
    if (until === null || !person) return;
    const from = fromField(words.from, timeZone) ?? undefined;
    const note = words.note.trim() === '' ? undefined : words.note;
    away.mutate(
      { person: person.id, until, from, note },
      {
        onSuccess: () => {
          setWords(EMPTY);
          say(t('away.done', { name: person.name }));
        },
      },
    );
  };
  return (
    <form
      className="stack"
      aria-label={t('away.enter')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t('away.enter')}</h3>
      <ProblemNote error={away.error} />
      <div className="pair">
        <NativeSelect
          label={t('away.person')}
          required
          {...field('person')}
          data={[
            { value: '', label: t('common.choose') },
            ...people.map((p) => ({ value: p.id, label: p.name })),
          ]}
        />
        <TextInput
          label={t('away.from')}
          description={t('away.fromHint')}
          type="datetime-local"
          error={errorAt(away.error, '/from')}
          {...field('from')}
        />
        <TextInput
          label={t('away.until')}
          description={t('time.zone', { zone: timeZone })}
          type="datetime-local"
          required
          error={missing ?? errorAt(away.error, '/until')}
          {...field('until')}
        />
        <TextInput label={t('away.note')} error={errorAt(away.error, '/note')} {...field('note')} />
      </div>
      {person && (
        <>
          <DepartureList desk={desk} person={person.id} name={person.name} />
          <div className="row">
            <Button type="submit" size="sm" loading={away.isPending}>
              {t('away.send', { name: person.name })}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
