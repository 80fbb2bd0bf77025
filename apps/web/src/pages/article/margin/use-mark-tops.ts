import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where each place of each claim stands: `claim id` → px from the top of the text, in the order of its occurrences. */
export type MarkTops = ReadonlyMap<string, readonly number[]>;

/** Reads all marks in one pass, and again when the text is laid out anew; nothing is written in between. */
export function useMarkTops(text: RefObject<HTMLElement | null>, drawn: unknown): MarkTops {
  const [tops, setTops] = useState<MarkTops>(new Map());
  useLayoutEffect(() => {
    const root = text.current;
    if (!root) return;
    const measure = (): void => setTops(read(root));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    return () => resized.disconnect();
  }, [text, drawn]);
  return tops;
}

function read(root: HTMLElement): MarkTops {
  const origin = root.getBoundingClientRect().top;
  const tops = new Map<string, number[]>();
  for (const mark of root.querySelectorAll<HTMLElement>('[data-starts]')) {
    const top = mark.getBoundingClientRect().top - origin;
    for (const id of mark.dataset['starts']?.split(' ') ?? []) tops.set(id, [...(tops.get(id) ?? []), top]);
  }
  return tops;
}
