import type { Article } from '@stet/contract';
import type { ClaimState } from '../../types.js';
import { stateWord } from '../../words.js';

const ORDER: readonly ClaimState[] = [
  'signed_off',
  'proposed',
  'checking',
  'assigned',
  'awaiting_author',
  'disputed',
  'stale',
  'queued',
  'extracted',
];

/** How far an article is: the share of each state, told in words to those who do not see the bar. */
export function ProgressBar({ counts }: { counts: Article['counts'] }) {
  const parts = ORDER.flatMap((state) => (counts[state] > 0 ? [{ state, n: counts[state] }] : []));
  if (parts.length === 0) return null;
  const words = parts.map(({ state, n }) => `${n} ${stateWord(state)}`).join(', ');
  return (
    <div className="progress" role="img" aria-label={words} title={words}>
      {parts.map(({ state, n }) => (
        <span key={state} data-state={state} style={{ flexGrow: n }} />
      ))}
    </div>
  );
}
