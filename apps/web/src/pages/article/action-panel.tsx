import { Button } from '@mantine/core';
import type { Claim, ClaimSummary, PersonAction } from '@stet/contract';
import { personAction } from '@stet/contract';
import { lazy, Suspense, useEffect } from 'react';
import { movedOn } from '../../api/problem-error.js';
import { KeyCaps } from '../../keys/key-caps.js';
import { t } from '../../texts/t.js';
import type { Span } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { Section } from '../../ui/section.js';
import { actionWord } from '../../words.js';
import { keyOf, useActionKeys } from './action-keys.js';
import { ChangedNote } from './changed-note.js';
import { DeniedActions } from './denied-actions.js';
import { useActing } from './use-acting.js';

const loadForm = () => import('./action-form.js');
const ActionForm = lazy(loadForm);

/** What moves the check on; the rest is offered more quietly. */
const FORWARD: ReadonlySet<PersonAction> = new Set([
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
  /** Pressed as soon as the claim is here; then it is done with. */
  readonly asked: PersonAction | undefined;
  readonly onAsked: () => void;
  readonly onNext: () => void;
}

/** Exactly the moves the server offers this person now, and why the others are not. */
export function ActionPanel({ claim, claims, span, asked, onAsked, onNext }: Props) {
  const acting = useActing(claim, onNext);
  const pressIfOffered = useActionKeys(acting);
  useEffect(() => {
    if (!asked) return;
    pressIfOffered(asked);
    onAsked();
    // Once for what was asked, however often the panel is drawn.
  }, [asked]);
  // Not with the first screen, but before the key that opens it.
  useEffect(() => void loadForm(), []);
  const { offered, opened, act, seen } = acting;
  const allowed = offered.filter((a) => a.allowed);
  return (
    <Section title={t('act.title')} className="actions">
      {!opened && <ProblemNote error={act.error} />}
      {movedOn(act.error) && <p className="hint">{t('act.moved')}</p>}
      {opened && !act.isPending && <ChangedNote claim={claim} row={opened} seen={seen} />}
      {opened ? (
        <Suspense>
          <ActionForm
            key={opened.action}
            claim={claim}
            claims={claims}
            action={opened}
            span={span}
            verdict={acting.verdict}
            onVerdict={acting.setVerdict}
            error={act.error}
            busy={act.isPending}
            held={seen.changed || !opened.allowed}
            onSend={(body, done) => acting.send(opened, body, done)}
            onCancel={acting.close}
          />
        </Suspense>
      ) : (
        <div className="row wrap">
          {allowed.map((row) => {
            const key = keyOf(row.action);
            return (
              <Button
                key={row.action}
                size="sm"
                variant={FORWARD.has(row.action) ? 'filled' : 'default'}
                title={row.label}
                aria-keyshortcuts={key}
                rightSection={key && <KeyCaps keys={key} quiet />}
                loading={act.isPending && act.variables.action === row.action}
                onClick={() => acting.press(row)}
              >
                {actionWord(row.action)}
              </Button>
            );
          })}
          {allowed.length === 0 && <p className="empty">{t('act.nothing')}</p>}
        </div>
      )}
      <DeniedActions actions={claim.availableActions.filter((a) => !a.allowed && personal(a.action))} />
    </Section>
  );
}

/** The machine’s own moves are nobody’s to make. */
const personal = (action: string): boolean =>
  personAction.safeParse(action).success || action === 'attach-evidence' || action === 'answer';
