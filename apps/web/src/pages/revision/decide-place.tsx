import { Button } from '@mantine/core';
import type { Claim } from '@stet/contract';
import { KeyCaps } from '../../keys/key-caps.js';
import { useKeys } from '../../keys/registry.js';
import { useAct } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Difference, wordsBetween } from './difference.js';

/** A place that repeated the claim and now says something else: still the same fact (1), or another one (2). */
export function DecidePlace({ claim, onDecided }: { claim: Claim; onDecided: () => void }) {
  const act = useAct(claim);
  const at = claim.occurrences.findIndex((o) => o.inconsistency && !o.inconsistency.accepted);
  const place = claim.occurrences[at];
  const may = claim.availableActions.find((a) => a.action === 'settle-place');
  const settle = (same: boolean): void => {
    if (!may?.allowed) return say(may?.reason ?? t('act.nothing'));
    if (act.isPending) return;
    act.mutate(
      { action: 'settle-place', body: { place: at, same }, version: claim.version },
      {
        onSuccess: (after) => {
          say(t('revision.settled', { number: claim.number }));
          if (after.inconsistent === 0) onDecided();
        },
      },
    );
  };
  useKeys(
    { 'verdict-1': () => settle(true), 'verdict-2': () => settle(false) },
    { 'verdict-1': t('choice.yes'), 'verdict-2': t('choice.no') },
  );
  if (!place?.inconsistency) return null;
  return (
    <div className="stack decide" role="group" aria-label={t('revision.sameFact')}>
      <p>
        <strong>{t('revision.sameFact')}</strong>
      </p>
      <ProblemNote error={act.error} />
      {may && !may.allowed && <p className="hint">{may.reason}</p>}
      <p lang="en" dir="auto">
        {place.inconsistency.why}
      </p>
      <Difference words={wordsBetween(place.inconsistency.was, place.exact)} />
      <div className="row wrap">
        <Button
          disabled={!may?.allowed}
          aria-keyshortcuts="1"
          rightSection={<KeyCaps keys="1" quiet />}
          onClick={() => settle(true)}
        >
          {t('choice.yes')}
        </Button>
        <Button
          variant="default"
          disabled={!may?.allowed}
          aria-keyshortcuts="2"
          rightSection={<KeyCaps keys="2" quiet />}
          onClick={() => settle(false)}
        >
          {t('choice.no')}
        </Button>
      </div>
    </div>
  );
}
