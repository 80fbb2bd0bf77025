import { Button } from '@mantine/core';
import type { Claim, ClaimSummary } from '@stet/contract';
import { inputSchema, personAction, type PersonAction } from '@stet/contract';
import { useState } from 'react';
import { movedOn } from '../../api/problem-error.js';
import { useAct } from '../../queries/use-claims.js';
import { useDesk } from '../../shell/desk-context.js';
import type { AvailableAction, Span } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Section } from '../../ui/section.js';
import { actionWord } from '../../words.js';
import { fieldsOf, takesLease } from './action-fields.js';
import { ActionForm } from './action-form.js';
import { ChangedNote } from './changed-note.js';
import { DeniedActions } from './denied-actions.js';
import { useSeen } from './use-seen.js';
import { t } from '../../texts/t.js';

/** What moves the check on; the rest is offered more quietly. */
const FORWARD: ReadonlySet<string> = new Set([
  'claim',
  'start',
  'propose',
  'sign-off',
  'rule',
  'queue',
  'clear-legal',
]);

interface Props {
  readonly claim: Claim;
  readonly claims: readonly ClaimSummary[];
  /** The text selected in the article, for moving the bounds. */
  readonly span: Span | null;
}

/** Exactly the moves the server offers this person now, and why the others are not. */
export function ActionPanel({ claim, claims, span }: Props) {
  const [open, setOpen] = useState<PersonAction | null>(null);
  const { me } = useDesk();
  const seen = useSeen(claim, me.id);
  const act = useAct(claim);
  const offered = claim.availableActions.flatMap((a) => {
    const known = personAction.safeParse(a.action);
    return known.success ? [{ ...a, action: known.data }] : [];
  });
  const allowed = offered.filter((a) => a.allowed);
  const denied = claim.availableActions.filter((a) => !a.allowed);
  // Also when it is denied meanwhile: a form with words in it does not vanish under the hand.
  const opened = offered.find((a) => a.action === open);
  const close = (): void => {
    setOpen(null);
    seen.done();
  };

  const send = (
    action: PersonAction,
    typed: Record<string, unknown>,
    row: AvailableAction,
    done: () => void,
  ): void => {
    const lease = takesLease(row) && claim.leaseToken !== null ? { leaseToken: claim.leaseToken } : {};
    const body = inputSchema(action).safeParse({ ...typed, ...lease });
    if (!body.success) {
      // The server says it better, with a pointer; it is asked only when the form let something through.
      const [issue] = body.error.issues;
      return say(
        t('common.fieldIs', {
          field: String(issue?.path[0] ?? t('common.form')),
          problem: issue?.message ?? t('common.incomplete'),
        }),
      );
    }
    act.mutate(
      { action, body: body.data, version: claim.version },
      {
        onSuccess: () => {
          done();
          close();
          say(t('act.done', { action: actionWord(action), number: claim.number }));
        },
      },
    );
  };
  const press = (row: (typeof allowed)[number]): void => {
    act.reset();
    if (fieldsOf(row).length > 0) {
      setOpen(row.action);
      seen.look();
    } else send(row.action, {}, row, () => undefined);
  };

  return (
    <Section title={t('act.title')} className="actions">
      {!opened && <ProblemNote error={act.error} />}
      {movedOn(act.error) && <p className="hint">{t('act.moved')}</p>}
      {opened && !act.isPending && <ChangedNote claim={claim} row={opened} seen={seen} />}
      {opened ? (
        <ActionForm
          key={opened.action}
          claim={claim}
          claims={claims}
          action={opened}
          span={span}
          error={act.error}
          busy={act.isPending}
          held={seen.changed || !opened.allowed}
          onSend={(body, done) => send(opened.action, body, opened, done)}
          onCancel={close}
        />
      ) : (
        <div className="row wrap">
          {allowed.map((row) => (
            <Button
              key={row.action}
              size="sm"
              variant={FORWARD.has(row.action) ? 'filled' : 'default'}
              title={row.label}
              loading={act.isPending && act.variables.action === row.action}
              onClick={() => press(row)}
            >
              {actionWord(row.action)}
            </Button>
          ))}
          {allowed.length === 0 && <p className="empty">{t('act.nothing')}</p>}
        </div>
      )}
      <DeniedActions actions={denied} />
    </Section>
  );
}
