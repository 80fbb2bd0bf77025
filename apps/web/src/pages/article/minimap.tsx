import type { ClaimSummary } from '@stet/contract';
import { memo, type MouseEvent } from 'react';
import type { MarkTops } from './margin/use-mark-tops.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly tops: MarkTops;
  /** Height of the text in px. */
  readonly height: number;
  readonly selected: string | undefined;
  readonly onSelect: (claim: string) => void;
}

/** What is left, and where: a tick a claim down the side of the page. The keys j, k and n do the same. */
export const Minimap = memo(function Minimap({ claims, tops, height, selected, onSelect }: Props) {
  const ticks = claims.flatMap((claim) => {
    const top = tops.get(claim.id)?.[0];
    return top === undefined ? [] : [{ claim, share: top / Math.max(1, height) }];
  });
  const pick = (event: MouseEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    const nearest = ticks.toSorted((a, b) => Math.abs(a.share - share) - Math.abs(b.share - share))[0];
    if (nearest) onSelect(nearest.claim.id);
  };
  return (
    <div className="minimap" aria-hidden="true" onClick={pick}>
      {ticks.map(({ claim, share }) => (
        <span
          key={claim.id}
          data-state={claim.state}
          data-open={claim.blocker !== null || undefined}
          data-selected={claim.id === selected || undefined}
          style={{ insetBlockStart: `${share * 100}%` }}
        />
      ))}
    </div>
  );
});
