import type { ClaimSummary, Revision } from '@stet/contract';
import { memo, type KeyboardEvent, type MouseEvent } from 'react';
import { t } from '../../texts/t.js';
import { stateWord } from '../../words.js';
import { segmentsOf, type Segment } from './segments.js';

interface BlockProps {
  readonly block: Revision['blocks'][number];
  readonly claims: readonly ClaimSummary[];
  /** How many claims the article has, for “claim 4 of 19”. */
  readonly total: number;
  /** Only when the selected claim stands in this block, so that the others are not drawn again. */
  readonly selected: string | undefined;
  /** The one mark the Tab key stops at. */
  readonly tabStop: string | undefined;
  readonly onSelect: (claim: string, place: number) => void;
}

/** One paragraph with its marks. */
export const TextBlock = memo(function TextBlock({ block, claims, ...rest }: BlockProps) {
  return (
    <p className="block" dir="auto" data-kind={block.kind} data-block={block.index}>
      {block.kind === 'residue' && <span className="visually-hidden">{t('article.residue')}</span>}
      {segmentsOf(block.index, block.text, claims).map((segment) =>
        segment.claims.length === 0 ? (
          <span key={segment.start}>{segment.text}</span>
        ) : (
          <Mark key={segment.start} block={block.index} segment={segment} {...rest} />
        ),
      )}
    </p>
  );
});

interface MarkProps extends Omit<BlockProps, 'block' | 'claims'> {
  readonly block: number;
  readonly segment: Segment;
}

/** A stretch of a claim; where claims overlap, a press goes from one to the next and each has its own line. */
function Mark({ block, segment, total, selected, tabStop, onSelect }: MarkProps) {
  const at = segment.claims.findIndex((c) => c.id === selected);
  const claim = segment.claims[Math.max(at, 0)];
  if (!claim) return null;
  const starts = segment.claims.filter((c) =>
    c.occurrences.some((o) => o.block === block && o.start === segment.start),
  );
  const choose = (): void => {
    const next = at < 0 ? claim : (segment.claims[(at + 1) % segment.claims.length] ?? claim);
    onSelect(
      next.id,
      next.occurrences.findIndex(
        (o) => o.block === block && o.start <= segment.start && o.end > segment.start,
      ),
    );
  };
  // Words picked with the mouse end in a click on the mark below: the claim in hand must stay, it is what they are for.
  const clicked = (event: MouseEvent): void => {
    const hasPicked = event.detail > 0 && getSelection()?.isCollapsed === false;
    if (!hasPicked) choose();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose();
  };
  const others = segment.claims.filter((c) => c !== claim);
  return (
    <mark
      data-claim={claim.id}
      data-starts={starts.map((c) => c.id).join(' ') || undefined}
      data-state={claim.state}
      aria-current={claim.id === selected || undefined}
      tabIndex={claim.id === tabStop && starts.includes(claim) ? 0 : -1}
      role="button"
      aria-label={t('article.mark', {
        number: claim.number,
        count: total,
        state: stateWord(claim.state),
        text: segment.text,
      })}
      onClick={clicked}
      onKeyDown={pressed}
    >
      {others.reduceRight(
        (inner, other, i) => (
          <span key={other.id} className="also" data-state={other.state} data-depth={i + 1}>
            {inner}
          </span>
        ),
        <>{segment.text}</>,
      )}
    </mark>
  );
}
