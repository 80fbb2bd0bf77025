import { Button } from '@mantine/core';
import type { Claim, ClaimSummary } from '@stet/contract';
import { useAct } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import type { Span } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';

interface Props {
  readonly claim: Claim;
  readonly span: Span;
  readonly claims: readonly ClaimSummary[];
  /** Called with the claim that took the other in. */
  readonly onMerged: (into: string) => void;
}

/** Where the selected text lies on another claim, the one in hand can be merged into that one. */
export function MergeButton({ claim, span, claims, onMerged }: Props) {
  const act = useAct(claim);
  const may = claim.availableActions.some((a) => a.action === 'merge' && a.allowed);
  const into = claims.find((one) => one.id !== claim.id && isTouched(one, span));
  if (!may || !into) return null;
  const lease = claim.leaseToken === null ? {} : { leaseToken: claim.leaseToken };
  const merge = (): void =>
    act.mutate(
      { action: 'merge', body: { into: into.id, ...lease }, version: claim.version },
      {
        onSuccess: () => {
          say(t('selection.merged', { number: claim.number, into: into.number }));
          onMerged(into.id);
        },
      },
    );
  return (
    <>
      <ProblemNote error={act.error} />
      <Button variant="default" loading={act.isPending} onClick={merge}>
        {t('selection.merge', { number: claim.number, into: into.number })}
      </Button>
    </>
  );
}

const isTouched = ({ occurrences }: ClaimSummary, span: Span): boolean =>
  occurrences.some((at) => at.block === span.block && at.start < span.end && at.end > span.start);
