import { wordDifference } from '@stet/domain';
import { memo, type KeyboardEvent } from 'react';
import { t } from '../../texts/t.js';
import type { Block, Pair } from './align-blocks.js';
import { titleOf, type Line } from './lines.js';
import { TONE } from './outcome-chip.js';
import { changedRanges, stretchesOf, type Place, type Stretch } from './stretches.js';

interface Props {
  readonly pairs: readonly Pair[];
  readonly lines: ReadonlyMap<string, Line>;
  readonly before: ReadonlyMap<number, readonly Place[]>;
  readonly now: ReadonlyMap<number, readonly Place[]>;
  readonly selected: string | undefined;
  readonly inline: boolean;
  readonly language: string | null;
  readonly onSelect: (line: string) => void;
}

const NONE: readonly Place[] = [];

/** Both texts, paragraph beside paragraph; what went is struck out, what came is underlined, each claim is marked. */
export function ComparedText(props: Props) {
  const { pairs, lines, before, now, selected, inline, language, onSelect } = props;
  return (
    <div className="compared" data-inline={inline || undefined}>
      <div className="compared-pair compared-head" aria-hidden="true">
        <span>{t('revision.before')}</span>
        <span>{t('revision.now')}</span>
      </div>
      {pairs.map((pair) => {
        const was = before.get(pair.old?.index ?? -1) ?? NONE;
        const is = now.get(pair.now?.index ?? -1) ?? NONE;
        const here = [...was, ...is].some((place) => place.line === selected);
        return (
          <PairOfBlocks
            key={`${pair.old?.index ?? ''} ${pair.now?.index ?? ''}`}
            pair={pair}
            lines={lines}
            before={was}
            now={is}
            // Only where it stands, so that the other paragraphs are not drawn again.
            selected={here ? selected : undefined}
            language={language}
            onSelect={onSelect}
          />
        );
      })}
    </div>
  );
}

interface PairProps extends Pick<Props, 'lines' | 'selected' | 'language' | 'onSelect'> {
  readonly pair: Pair;
  readonly before: readonly Place[];
  readonly now: readonly Place[];
}

const PairOfBlocks = memo(function PairOfBlocks({ pair, before, now, ...rest }: PairProps) {
  const same = pair.old?.text === pair.now?.text;
  const parts = same ? [] : wordDifference(pair.old?.text ?? '', pair.now?.text ?? '');
  return (
    <div className="compared-pair" data-same={same || undefined}>
      <Side name="old" block={pair.old} places={before} changed={changedRanges(parts, 'gone')} {...rest} />
      <Side name="now" block={pair.now} places={now} changed={changedRanges(parts, 'come')} {...rest} />
    </div>
  );
});

interface SideProps extends Pick<Props, 'lines' | 'selected' | 'onSelect'> {
  readonly name: 'old' | 'now';
  readonly block: Block | null;
  readonly places: readonly Place[];
  readonly changed: readonly { start: number; end: number }[];
  readonly language: string | null;
}

function Side({ name, block, places, changed, language, ...rest }: SideProps) {
  if (!block) return <div className="compared-none" data-side={name} />;
  return (
    <p className="block" dir="auto" lang={language ?? undefined} data-kind={block.kind} data-side={name}>
      <bdi className="visually-hidden">{name === 'old' ? t('revision.before') : t('revision.now')} </bdi>
      {stretchesOf(block.text, places, changed).map((stretch) => (
        <StretchOfText key={stretch.start} name={name} stretch={stretch} {...rest} />
      ))}
    </p>
  );
}

interface StretchProps extends Pick<Props, 'lines' | 'selected' | 'onSelect'> {
  readonly name: 'old' | 'now';
  readonly stretch: Stretch;
}

function StretchOfText({ name, stretch, lines, selected, onSelect }: StretchProps) {
  const Changed = name === 'old' ? 'del' : 'ins';
  const words = stretch.changed ? <Changed>{stretch.text}</Changed> : stretch.text;
  const { place } = stretch;
  const line = place && lines.get(place.line);
  if (!place || !line) return <span>{words}</span>;
  const { outcome } = line.change;
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect(line.id);
  };
  return (
    <>
      {stretch.start === place.start && place.candidate !== undefined && (
        <kbd className="candidate-number" dir="ltr">
          {place.candidate}
        </kbd>
      )}
      <mark
        role="button"
        tabIndex={-1}
        data-line={line.id}
        data-state={TONE[outcome]}
        aria-current={line.id === selected || undefined}
        aria-label={t('revision.mark', {
          title: titleOf(line.change),
          outcome: t(`outcome.${outcome}`),
          text: stretch.text,
        })}
        onClick={() => onSelect(line.id)}
        onKeyDown={pressed}
      >
        {words}
      </mark>
    </>
  );
}
