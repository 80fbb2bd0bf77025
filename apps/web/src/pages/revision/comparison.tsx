import { Button } from '@mantine/core';
import type { ClaimSummary, RevisionDiff } from '@stet/contract';
import { useCallback, useMemo } from 'react';
import { t } from '../../texts/t.js';
import { alignBlocks } from './align-blocks.js';
import { ComparedText } from './compared-text.js';
import { LineInHand } from './line-in-hand.js';
import { placesBefore, placesNow, shows, titleOf, type Line } from './lines.js';
import { OutcomeChip } from './outcome-chip.js';
import { OutcomeCounts } from './outcome-counts.js';
import { useRevisionLook } from './use-revision-look.js';
import { useLineInSight, useWalk } from './use-walk.js';

interface Props {
  readonly article: string;
  readonly diff: RevisionDiff;
  readonly language: string | null;
  readonly lines: readonly Line[];
  readonly claims: readonly ClaimSummary[];
  readonly newest: boolean;
}

/** Both texts, the counts, and the walk from claim to claim. */
export function Comparison({ article, diff, language, lines, claims, newest }: Props) {
  const { search, go } = useRevisionLook();
  const select = useCallback((line: string) => go({ line }), [go]);
  const shown = useMemo(() => lines.filter((line) => shows(search, line)), [lines, search]);
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const pairs = useMemo(() => alignBlocks(diff.from.blocks, diff.to.blocks), [diff]);
  const before = useMemo(() => placesBefore(lines, diff.from.revision), [lines, diff]);
  const places = useMemo(() => placesNow(lines, claims, newest), [lines, claims, newest]);
  const inHand = byId.get(search.line ?? '');
  const nextDecision = useWalk({ article, lines: shown, selected: inHand?.id, onSelect: select });
  useLineInSight(inHand?.id);
  const asking = lines.filter((line) => line.asks !== null).length;
  return (
    <>
      <OutcomeCounts lines={lines} show={search.show} onShow={(show) => go({ show, line: undefined })} />
      <div className="row wrap">
        <p role="status">{asking > 0 ? t('revision.asking', { count: asking }) : t('revision.askingNone')}</p>
        <Button
          variant="default"
          aria-pressed={search.inline === true}
          onClick={() => go({ inline: search.inline ? undefined : true })}
        >
          {t('revision.inline')}
        </Button>
      </div>
      <div className="revision-view">
        <ComparedText
          pairs={pairs}
          lines={byId}
          before={before}
          now={places}
          selected={inHand?.id}
          inline={search.inline === true}
          language={language}
          onSelect={select}
        />
        <aside className="walk" aria-label={t('revision.walk')}>
          <p role="status" className="hint">
            {inHand &&
              t('revision.at', {
                at: shown.indexOf(inHand) + 1,
                count: shown.length,
                title: titleOf(inHand.change),
                outcome: t(`outcome.${inHand.change.outcome}`),
              })}
          </p>
          {inHand && <LineInHand key={inHand.id} article={article} line={inHand} onDecided={nextDecision} />}
          <LineList lines={shown} selected={inHand?.id} onSelect={select} />
        </aside>
      </div>
    </>
  );
}

interface ListProps {
  readonly lines: readonly Line[];
  readonly selected: string | undefined;
  readonly onSelect: (line: string) => void;
}

function LineList({ lines, selected, onSelect }: ListProps) {
  if (lines.length === 0) return <p className="empty">{t('revision.nothing')}</p>;
  return (
    <ol className="line-list">
      {lines.map(({ id, change, asks }) => (
        <li key={id}>
          <button type="button" aria-current={id === selected || undefined} onClick={() => onSelect(id)}>
            <span className="row wrap">
              <strong>{titleOf(change)}</strong>
              <OutcomeChip outcome={change.outcome} />
              {asks && <strong className="late">{t('revision.asksYou')}</strong>}
            </span>
            <span dir="auto" className="line-words">
              {change.to?.exact ?? change.from?.exact}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
