import { Button } from '@mantine/core';
import type { Member } from '@stet/contract';
import { useState } from 'react';
import { useSetRoles } from '../../queries/use-members.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { MayButton } from '../../ui/may-button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { DepartureList } from './departure-list.js';

/** Ends a membership, after showing what becomes of what the person has in hand. */
export function LeaveForm({ member, onGone }: { member: Member; onGone: () => void }) {
  const { desk } = useDesk();
  const [asked, setAsked] = useState(false);
  const leave = useSetRoles(desk.slug);
  const { id, name } = member.person;
  return (
    <section className="stack" aria-label={t('leave.title')}>
      <h3>{t('leave.title')}</h3>
      <ProblemNote error={leave.error} />
      {!asked && (
        <MayButton may={member.leave} variant="default" onPress={() => setAsked(true)}>
          {t('leave.ask', { name })}
        </MayButton>
      )}
      {asked && (
        <>
          <DepartureList desk={desk.slug} person={id} name={name} />
          <p className="hint">{t('leave.keeps')}</p>
          <div className="row wrap">
            <Button
              color="red"
              size="sm"
              loading={leave.isPending}
              onClick={() =>
                leave.mutate(
                  { person: id, roles: [] },
                  {
                    onSuccess: () => {
                      say(t('leave.done', { name }));
                      onGone();
                    },
                  },
                )
              }
            >
              {t('leave.do', { name })}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
