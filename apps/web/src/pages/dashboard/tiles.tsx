import type { Dashboard } from '@stet/contract';

const TILES = [
  ['open', 'open'],
  ['overdue', 'overdue'],
  ['awaitingAuthor', 'with author'],
  ['disputed', 'disputed'],
  ['unassigned', 'unassigned'],
] as const;

export function Tiles({ tiles }: { tiles: Dashboard['tiles'] }) {
  return (
    <dl className="tiles" aria-label="Claims at a glance">
      {TILES.map(([key, word]) => (
        <div key={key} data-tile={key} data-alarm={key === 'overdue' && tiles[key] > 0 ? true : undefined}>
          <dt>{word}</dt>
          <dd>{tiles[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
