import type { ClaimSummary, Revision } from '@stet/contract';
import { memo, useEffect, useRef } from 'react';
import type { Span } from '../../types.js';
import { stateWord } from '../../words.js';
import { segmentsOf } from './segments.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly blocks: Revision['blocks'];
  readonly claims: readonly ClaimSummary[];
  readonly selected: string | undefined;
  readonly onSelect: (claim: string) => void;
  readonly onSpan: (span: Span | null) => void;
}

/** The text as a reader would see it, each claim marked by its state: tint, underline and, to screen readers, words. */
export function ArticleText({ blocks, claims, selected, onSelect, onSpan }: Props) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!selected) return;
    const mark = root.current?.querySelector(`[data-claim="${CSS.escape(selected)}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <article
      className="story"
      ref={root}
      aria-label={t('article.text')}
      onMouseUp={() => onSpan(pickedSpan())}
      onKeyUp={() => onSpan(pickedSpan())}
    >
      {blocks.map((block) => (
        <TextBlock
          key={block.index}
          block={block}
          claims={claims.filter((c) => c.occurrences.some((o) => o.block === block.index))}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
    </article>
  );
}

interface BlockProps {
  readonly block: Revision['blocks'][number];
  readonly claims: readonly ClaimSummary[];
  readonly selected: string | undefined;
  readonly onSelect: (claim: string) => void;
}

const TextBlock = memo(function TextBlock({ block, claims, selected, onSelect }: BlockProps) {
  return (
    <p className="block" dir="auto" data-kind={block.kind} data-block={block.index}>
      {segmentsOf(block.index, block.text, claims).map((segment) => {
        const claim = segment.claims.find((c) => c.id === selected) ?? segment.claims[0];
        if (!claim) return <span key={segment.start}>{segment.text}</span>;
        return (
          <mark
            key={segment.start}
            data-claim={claim.id}
            data-state={claim.state}
            data-overlap={segment.claims.length > 1 || undefined}
            aria-current={claim.id === selected || undefined}
            tabIndex={0}
            role="button"
            aria-label={t('article.mark', {
              number: claim.number,
              state: stateWord(claim.state),
              text: segment.text,
            })}
            onClick={() => onSelect(claim.id)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onSelect(claim.id);
            }}
          >
            {segment.text}
          </mark>
        );
      })}
    </p>
  );
});

/** What the person picked with mouse or keyboard, if it lies within one block; trimmed of white space. */
function pickedSpan(): Span | null {
  const picked = getSelection();
  if (!picked || picked.isCollapsed || picked.rangeCount === 0) return null;
  const range = picked.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block || block !== blockOf(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = before.toString().length + (text.length - text.trimStart().length);
  const length = text.trim().length;
  return length > 0 ? { block: Number(block.dataset['block']), start, end: start + length } : null;
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-block]') ?? null;
}
