import { Button } from '@mantine/core';
import type { Claim, ClaimSummary } from '@stet/contract';
import { KeyCaps } from '../../keys/key-caps.js';
import { useKeys } from '../../keys/registry.js';
import { useAddClaim } from '../../queries/use-articles.js';
import { useAct, useClaim } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import type { Span } from '../../types.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { MergeButton } from './merge-button.js';

interface Props {
  readonly article: string;
  readonly span: Span;
  readonly mayAdd: boolean;
  readonly selected: string | undefined;
  readonly claims: readonly ClaimSummary[];
  /** Called with the claim to go on with: one added, or one that took another in. */
  readonly onAdded: (claim: string) => void;
  readonly onDone: () => void;
}

/** What can be done with the text just selected: a claim of its own, or new bounds for the one in hand. */
export function SelectionBar({ article, span, mayAdd, selected, claims, onAdded, onDone }: Props) {
  const add = useAddClaim(article);
  const make = (): void =>
    add.mutate(span, {
      onSuccess: (claim) => {
        say(t('article.added', { number: claim.number }));
        onAdded(claim.id);
        onDone();
      },
    });
  useKeys(mayAdd ? { 'add-claim': make } : {});
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('selection.title')}>
      <ProblemNote error={add.error} />
      {mayAdd && (
        <Button loading={add.isPending} onClick={make} rightSection={<KeyCaps keys="c" quiet />}>
          {t('article.addClaim')}
        </Button>
      )}
      {selected && (
        <Reshape
          claim={selected}
          span={span}
          claims={claims}
          onMerged={(into) => {
            onAdded(into);
            onDone();
          }}
          onDone={onDone}
        />
      )}
    </div>
  );
}

interface ReshapeProps {
  readonly claim: string;
  readonly span: Span;
  readonly claims: readonly ClaimSummary[];
  readonly onMerged: (into: string) => void;
  readonly onDone: () => void;
}

function Reshape({ claim: id, span, claims, onMerged, onDone }: ReshapeProps) {
  const { data: claim } = useClaim(id);
  if (!claim) return null;
  return (
    <>
      <ReshapeButtons claim={claim} span={span} onDone={onDone} />
      <MergeButton claim={claim} span={span} claims={claims} onMerged={onMerged} />
    </>
  );
}

function ReshapeButtons({ claim, span, onDone }: { claim: Claim; span: Span; onDone: () => void }) {
  const act = useAct(claim);
  const may = (action: string): boolean =>
    claim.availableActions.some((a) => a.action === action && a.allowed);
  const lease = claim.leaseToken === null ? {} : { leaseToken: claim.leaseToken };
  const first = claim.occurrences[0];
  const at = first?.block === span.block ? span.start - first.start : 0;
  const done = {
    onSuccess: () => {
      say(t('selection.done', { number: claim.number }));
      onDone();
    },
  };
  return (
    <>
      <ProblemNote error={act.error} />
      {may('edit-bounds') && (
        <Button
          variant="default"
          loading={act.isPending}
          onClick={() =>
            act.mutate({ action: 'edit-bounds', body: { ...span, ...lease }, version: claim.version }, done)
          }
        >
          {t('selection.move', { number: claim.number })}
        </Button>
      )}
      {may('split') && first && at > 0 && span.start < first.end && (
        <Button
          variant="default"
          loading={act.isPending}
          onClick={() =>
            act.mutate({ action: 'split', body: { at, ...lease }, version: claim.version }, done)
          }
        >
          {t('selection.split', { number: claim.number })}
        </Button>
      )}
    </>
  );
}
