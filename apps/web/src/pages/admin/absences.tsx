import { Button } from '@mantine/core';
import { fullTime } from '../../format/time.js';
import { useEndAbsence, useMembers } from '../../queries/use-members.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Section } from '../../ui/section.js';
import { AwayForm } from './away-form.js';

/** Who is away or will be, and entering that somebody is. */
export function Absences({ desk, timeZone }: { desk: string; timeZone: string }) {
  const { data, error } = useMembers(desk);
  const end = useEndAbsence(desk);
  const away = data?.items.flatMap(({ person, absences }) =>
    absences.map((absence) => ({ person, absence })),
  );
  return (
    <Section title={t('away.title')}>
      {!data && <Loading what={t('away.title')} error={error} />}
      <ProblemNote error={end.error} />
      {away?.length === 0 && <p className="empty">{t('away.nobody')}</p>}
      <ul className="lines">
        {away?.map(({ person, absence }) => (
          <li key={absence.id} data-away-of={person.email}>
            <bdi>{person.name}</bdi>
            <span>
              {fullTime(absence.from)} – {fullTime(absence.until)}
            </span>
            <span className="hint" dir="auto">
              {absence.note}
            </span>
            <Button
              variant="default"
              aria-label={t('away.endOf', { name: person.name })}
              onClick={() =>
                end.mutate(absence.id, { onSuccess: () => say(t('away.ended', { name: person.name })) })
              }
            >
              {t('away.end')}
            </Button>
          </li>
        ))}
      </ul>
      {data && <AwayForm desk={desk} timeZone={timeZone} people={data.items.map((m) => m.person)} />}
    </Section>
  );
}
