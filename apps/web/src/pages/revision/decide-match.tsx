import { Button } from '@mantine/core';
import type { Claim, KeyId } from '@stet/contract';
import { KeyCaps } from '../../keys/key-caps.js';
import { useKeys, type Handlers, type KeyNames } from '../../keys/registry.js';
import { useAct } from '../../queries/use-claims.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { say } from '../../ui/say.js';
import { Difference, wordsBetween } from './difference.js';

/** The keys of the first places; the others are pressed. */
const PLACE_KEYS = [
  'verdict-1',
  'verdict-2',
  'verdict-3',
  'verdict-4',
  'verdict-5',
] as const satisfies KeyId[];

/** Which of the places is this claim: one key a place, 0 for none of them. */
export function DecideMatch({ claim, onDecided }: { claim: Claim; onDecided: () => void }) {
  const act = useAct(claim);
  const candidates = claim.match?.candidates ?? [];
  const may = claim.availableActions.find((a) => a.action === 'resolve-match');
  const decide = (candidate: number): void => {
    if (!may?.allowed) return say(may?.reason ?? t('act.nothing'));
    if (act.isPending) return;
    act.mutate(
      { action: 'resolve-match', body: { candidate }, version: claim.version },
      {
        onSuccess: () => {
          say(t('revision.decided', { number: claim.number }));
          onDecided();
        },
      },
    );
  };
  const handlers: Handlers = { 'none-of-them': () => decide(0) };
  const names: KeyNames = {};
  for (const [i, id] of PLACE_KEYS.slice(0, candidates.length).entries()) {
    handlers[id] = () => decide(i + 1);
    names[id] = t('revision.place', { number: i + 1 });
  }
  useKeys(handlers, names);
  return (
    <div className="stack decide" role="group" aria-label={t('revision.whichPlace')}>
      <p>
        <strong>{t('revision.whichPlace')}</strong>
      </p>
      <ProblemNote error={act.error} />
      {may && !may.allowed && <p className="hint">{may.reason}</p>}
      {candidates.map((place, i) => (
        <div key={`${place.block} ${place.start}`} className="decide-place">
          <p dir="auto" className="decide-context">
            <span className="around">{place.prefix}</span>
            <strong>{place.exact}</strong>
            <span className="around">{place.suffix}</span>
          </p>
          {place.exact !== claim.exact && <Difference words={wordsBetween(claim.exact, place.exact)} />}
          <Button
            disabled={!may?.allowed}
            loading={act.isPending}
            aria-keyshortcuts={i < PLACE_KEYS.length ? String(i + 1) : undefined}
            rightSection={i < PLACE_KEYS.length && <KeyCaps keys={String(i + 1)} quiet />}
            onClick={() => decide(i + 1)}
          >
            {t('revision.place', { number: i + 1 })}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        disabled={!may?.allowed}
        aria-keyshortcuts="0"
        rightSection={<KeyCaps keys="0" quiet />}
        onClick={() => decide(0)}
      >
        {t('key.none-of-them')}
      </Button>
    </div>
  );
}
