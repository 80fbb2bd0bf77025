import { Button } from '@mantine/core';
import type { MemberList } from '@stet/contract';
import { shortTime } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useRevokeInvitation } from '../../queries/use-members.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Section } from '../../ui/section.js';
import { roleWord } from '../../words.js';

/** Who is invited and has not come yet. */
export function Invitations({ items, desk }: { items: MemberList['invitations']; desk: string }) {
  const revoke = useRevokeInvitation(desk);
  const now = useNow();
  return (
    <Section title={t('invite.pending')}>
      <ProblemNote error={revoke.error} />
      {items.length === 0 && <p className="empty">{t('invite.nobody')}</p>}
      <ul className="lines">
        {items.map((i) => (
          <li key={i.id}>
            <span>
              <bdi>{i.name}</bdi> <span className="hint">{i.email}</span>
            </span>
            <span>{i.roles.map(roleWord).join(', ')}</span>
            <span className={i.expired ? 'card-late' : 'hint'}>
              {t(i.expired ? 'invite.expired' : 'invite.until', { when: shortTime(i.expiresAt, now) })}
            </span>
            <Button
              variant="default"
              aria-label={t('invite.revokeOf', { name: i.name })}
              onClick={() =>
                revoke.mutate(i.id, { onSuccess: () => say(t('invite.revoked', { name: i.name })) })
              }
            >
              {t('invite.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
