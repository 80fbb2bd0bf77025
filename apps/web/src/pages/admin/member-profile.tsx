import { Button, Textarea, TextInput } from '@mantine/core';
import type { CheckerProfileView, Member } from '@stet/contract';
import { useState } from 'react';
import { useSetProfile } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { errorAt } from '../../ui/field-errors.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { HoursField } from './hours-field.js';
import { fromHoursWords, toHoursWords } from './hours-words.js';
import { linesOf, listOf } from './lists.js';

type Conflict = CheckerProfileView['conflicts'][number];
const valuesOf = (conflicts: readonly Conflict[], kind: Conflict['kind']): string =>
  conflicts
    .filter((c) => c.kind === kind)
    .map((c) => c.value)
    .join('\n');

/** What a checker suits, when they work, how much they take and what they may not judge. */
export function MemberProfile({ member }: { member: Member }) {
  const { desk } = useDesk();
  const save = useSetProfile(desk.slug, member.person.id);
  const [words, setWords] = useState(() => ({
    beats: member.beats.join(', '),
    languages: member.languages.join(', '),
    limit: member.limit === null ? '' : String(member.limit),
    topics: valuesOf(member.conflicts, 'topic'),
    sources: valuesOf(member.conflicts, 'source'),
  }));
  const [always, setAlways] = useState(member.hours === null);
  const [hours, setHours] = useState(() => toHoursWords(member.hours));
  const field = (name: keyof typeof words) => ({
    value: words[name],
    onChange: (e: { currentTarget: { value: string } }) => {
      const { value } = e.currentTarget;
      setWords((old) => ({ ...old, [name]: value }));
    },
  });
  const send = (): void =>
    save.mutate(
      {
        beats: listOf(words.beats),
        languages: listOf(words.languages),
        timeZone: member.timeZone,
        hours: always ? null : fromHoursWords(hours),
        limit: words.limit.trim() === '' ? null : Number(words.limit),
        conflicts: [
          ...linesOf(words.topics).map((value) => ({ kind: 'topic' as const, value })),
          ...linesOf(words.sources).map((value) => ({ kind: 'source' as const, value })),
        ],
      },
      { onSuccess: () => say(t('member.profileDone', { name: member.person.name })) },
    );
  return (
    <form
      className="stack"
      aria-label={t('member.profile')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3>{t('member.profile')}</h3>
      <ProblemNote error={save.error} />
      <div className="pair">
        <TextInput
          label={t('member.beats')}
          description={t('lists.commas')}
          error={errorAt(save.error, '/beats')}
          {...field('beats')}
        />
        <TextInput
          label={t('member.languages')}
          description={t('lists.codes')}
          error={errorAt(save.error, '/languages')}
          {...field('languages')}
        />
        <TextInput
          label={t('member.limit')}
          description={t('member.limitHint')}
          type="number"
          min={0}
          error={errorAt(save.error, '/limit')}
          {...field('limit')}
        />
      </div>
      <HoursField
        label={t('member.hoursOf', { zone: member.timeZone ?? desk.timeZone })}
        always={always}
        words={hours}
        error={save.error}
        onAlways={setAlways}
        onChange={setHours}
      />
      <div className="pair">
        <Textarea
          label={t('member.topics')}
          description={t('member.topicsHint')}
          rows={3}
          error={errorAt(save.error, '/conflicts')}
          {...field('topics')}
        />
        <Textarea
          label={t('member.sources')}
          description={t('member.sourcesHint')}
          rows={3}
          {...field('sources')}
        />
      </div>
      <div className="row">
        <Button type="submit" size="sm" loading={save.isPending}>
          {t('member.profileSave')}
        </Button>
      </div>
    </form>
  );
}
