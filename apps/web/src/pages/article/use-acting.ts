import type { Claim, PersonAction } from '@stet/contract';
import { inputSchema, personAction } from '@stet/contract';
import { useState } from 'react';
import { useAct } from '../../queries/use-claims.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import type { AvailableAction, Verdict } from '../../types.js';
import { say } from '../../ui/say.js';
import { actionWord } from '../../words.js';
import { fieldsOf, takesLease } from './action-fields.js';
import { useSeen } from './use-seen.js';

export type Offer = AvailableAction & { readonly action: PersonAction };

/** After these the claim is in other hands, and the next one comes. */
const PASSES_ON: ReadonlySet<PersonAction> = new Set([
  'propose',
  'sign-off',
  'send-back',
  'rule',
  'dismiss',
  'queue',
]);

/** Moves that another move takes back. What is signed is never taken back this way. */
const BACK: Partial<Record<PersonAction, 'release' | 'reopen'>> = { claim: 'release', dismiss: 'reopen' };

/** The moves on offer, the one whose form is open, and sending it. */
export function useActing(claim: Claim, onNext: () => void) {
  const [open, setOpen] = useState<PersonAction | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const { me } = useDesk();
  const seen = useSeen(claim, me.id);
  const act = useAct(claim);
  const offered = claim.availableActions.flatMap((a): Offer[] => {
    const known = personAction.safeParse(a.action);
    return known.success ? [{ ...a, action: known.data }] : [];
  });
  const close = (): void => {
    setOpen(null);
    seen.done();
  };

  const takeBack = (action: 'release' | 'reopen', after: Claim): void => {
    const lease = after.leaseToken === null ? {} : { leaseToken: after.leaseToken };
    const body = action === 'reopen' ? { reason: t('act.takenBack') } : lease;
    act.mutate(
      { action, body, version: after.version },
      { onSuccess: () => say(t('act.undone', { number: claim.number })) },
    );
  };

  const send = (row: Offer, typed: Record<string, unknown>, done: () => void): void => {
    const lease = takesLease(row) && claim.leaseToken !== null ? { leaseToken: claim.leaseToken } : {};
    const body = inputSchema(row.action).safeParse({ ...typed, ...lease });
    if (!body.success) {
      // The server says it better, with a pointer; it is asked only when the form let something through.
      const [issue] = body.error.issues;
      const field = String(issue?.path[0] ?? t('common.form'));
      return say(t('common.fieldIs', { field, problem: issue?.message ?? t('common.incomplete') }));
    }
    const back = BACK[row.action];
    act.mutate(
      { action: row.action, body: body.data, version: claim.version },
      {
        onSuccess: (after) => {
          done();
          close();
          say(
            t('act.done', { action: actionWord(row.action), number: claim.number }),
            back && (() => takeBack(back, after)),
          );
          if (PASSES_ON.has(row.action)) onNext();
        },
      },
    );
  };

  const press = (row: Offer, chosen: Verdict | null = null): void => {
    act.reset();
    if (fieldsOf(row).length === 0) return send(row, {}, () => undefined);
    // A second checker agrees by default with what is on the table; where that is hidden, nothing is chosen for them.
    setVerdict(chosen ?? (row.action === 'sign-off' ? claim.verdict : null));
    setOpen(row.action);
    seen.look();
  };

  return {
    offered,
    // Also when it is denied meanwhile: a form with words in it does not vanish under the hand.
    opened: offered.find((a) => a.action === open),
    act,
    seen,
    verdict,
    setVerdict,
    press,
    send,
    close,
  };
}
export type Acting = ReturnType<typeof useActing>;
