import type { ClaimSummary } from '@stet/contract';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { t } from '../../../texts/t.js';
import { MarginCard } from './margin-card.js';
import { stack } from './stack.js';
import type { MarkTops } from './use-mark-tops.js';
import { useWindow } from './use-window.js';

/** A card nobody looks at is one line high; with the gap below it, in px. */
const LINE = 34;
const GAP = 6;

interface Props {
  readonly text: RefObject<HTMLElement | null>;
  readonly tops: MarkTops;
  readonly claims: readonly ClaimSummary[];
  readonly selected: string | undefined;
  /** Which of its places the selected claim is looked at in. */
  readonly place: number;
  readonly onSelect: (claim: string, place: number) => void;
  readonly onOpen: (claim: string) => void;
}

/** A card a claim in the margin, at the height of its mark; only those near the screen are in the page. */
export function MarginCards({ text, tops, claims, selected, place, onSelect, onOpen }: Props) {
  const shown = useWindow(text);
  const active = useRef<HTMLLIElement>(null);
  const [tall, setTall] = useState(LINE);
  const rows = useMemo(
    () =>
      claims
        .flatMap((claim) => {
          const at = tops.get(claim.id);
          const top = at && (at[claim.id === selected ? place : 0] ?? at[0]);
          return top === undefined ? [] : [{ claim, top }];
        })
        .toSorted((a, b) => a.top - b.top),
    [claims, tops, selected, place],
  );
  // Also where the marks were measured after the claim was picked, as in a page that opens with one in hand.
  useLayoutEffect(() => {
    if (active.current) setTall(active.current.offsetHeight + GAP);
  }, [selected, rows]);
  const placed = useMemo(() => {
    const index = rows.findIndex((r) => r.claim.id === selected);
    return stack(
      rows.map((r) => r.top),
      rows.map((_, i) => (i === index ? tall : LINE + GAP)),
      index,
    );
  }, [rows, selected, tall]);

  return (
    <ol className="margin" aria-label={t('margin.title')}>
      {rows.map(({ claim }, i) => {
        const at = placed[i] ?? 0;
        const isActive = claim.id === selected;
        if (!isActive && (at < shown.from || at > shown.to)) return null;
        return (
          <li
            key={claim.id}
            ref={isActive ? active : undefined}
            data-card={claim.id}
            style={{ transform: `translateY(${at}px)` }}
          >
            <MarginCard
              claim={claim}
              active={isActive}
              place={isActive ? place : 0}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          </li>
        );
      })}
    </ol>
  );
}
