import type { ClaimSummary, Revision } from '@stet/contract';
import { memo, useMemo, type RefObject } from 'react';
import type { Span } from '../../types.js';
import { t } from '../../texts/t.js';
import { pickedSpan } from './picked-span.js';
import { TextBlock } from './text-block.js';

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly blocks: Revision['blocks'];
  readonly language: string | null;
  readonly claims: readonly ClaimSummary[];
  readonly total: number;
  readonly selected: string | undefined;
  readonly onSelect: (claim: string, place: number) => void;
  readonly onSpan: (span: Span | null) => void;
}

const NONE: readonly ClaimSummary[] = [];

/** Claims by the block they stand in, so that a change draws one paragraph and not the article. */
function byBlock(claims: readonly ClaimSummary[]): Map<number, ClaimSummary[]> {
  const blocks = new Map<number, ClaimSummary[]>();
  for (const claim of claims)
    for (const block of new Set(claim.occurrences.map((o) => o.block)))
      blocks.set(block, [...(blocks.get(block) ?? []), claim]);
  return blocks;
}

/** The text as a reader would see it, each claim marked by its state: tint, underline and, to screen readers, words. */
export const ArticleText = memo(function ArticleText(props: Props) {
  const { root, blocks, claims, total, selected, onSelect, onSpan } = props;
  const here = useMemo(() => byBlock(claims), [claims]);
  const tabStop = selected ?? claims[0]?.id;
  return (
    <article
      className="story"
      ref={root}
      lang={props.language ?? undefined}
      aria-label={t('article.text')}
      onMouseUp={() => onSpan(pickedSpan())}
      onKeyUp={() => onSpan(pickedSpan())}
    >
      {blocks.map((block) => {
        const inBlock = here.get(block.index) ?? NONE;
        const has = (id: string | undefined) => inBlock.some((c) => c.id === id);
        return (
          <TextBlock
            key={block.index}
            block={block}
            claims={inBlock}
            total={total}
            selected={has(selected) ? selected : undefined}
            tabStop={has(tabStop) ? tabStop : undefined}
            onSelect={onSelect}
          />
        );
      })}
    </article>
  );
});
