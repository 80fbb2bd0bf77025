import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useKeys } from '../../keys/registry.js';
import type { Line } from './lines.js';

interface Walk {
  readonly article: string;
  readonly lines: readonly Line[];
  readonly selected: string | undefined;
  readonly onSelect: (line: string) => void;
}

/** j and k go from line to line, [ and ] from decision to decision; gives the way to the next decision. */
export function useWalk({ article, lines, selected, onSelect }: Walk): () => void {
  const navigate = useNavigate();
  const at = lines.findIndex((line) => line.id === selected);
  const go = (line: Line | undefined): void => {
    if (line) onSelect(line.id);
  };
  const asks = (line: Line): boolean => line.asks !== null && line.id !== selected;
  const nextDecision = (): void => go(lines.slice(at + 1).find(asks) ?? lines.find(asks));
  useKeys({
    next: () => go(lines[at + 1]),
    previous: () => go(lines[at < 0 ? lines.length - 1 : at - 1]),
    'next-flag': nextDecision,
    'previous-flag': () => go(lines.slice(0, Math.max(at, 0)).findLast(asks) ?? lines.findLast(asks)),
    back: () => void navigate({ to: '/articles/$id', params: { id: article }, search: {} }),
  });
  return nextDecision;
}

/** The line in hand comes into sight in both texts. */
export function useLineInSight(selected: string | undefined): void {
  useEffect(() => {
    if (!selected) return;
    const marks = document.querySelectorAll<HTMLElement>(`[data-line="${CSS.escape(selected)}"]`);
    const mark = [...marks].at(-1);
    if (!mark) return;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top < 120 || bottom > innerHeight * 0.8) mark.scrollIntoView({ block: 'center' });
  }, [selected]);
}
