const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const word = (value: unknown): string =>
  value === null || value === undefined
    ? 'none'
    : typeof value === 'string'
      ? value.replaceAll('_', ' ')
      : JSON.stringify(value);

const AXES = ['state', 'verdict', 'edit', 'legal'] as const;

/** `state checking → proposed` for each axis an entry moved; the rest is in the entry itself. */
export function changeWords(from: unknown, to: unknown): string[] {
  if (typeof to === 'string') return from === to ? [] : [`${word(from)} → ${word(to)}`];
  if (!isRecord(to)) return [];
  const before = isRecord(from) ? from : {};
  return AXES.flatMap((axis) =>
    to[axis] === undefined || to[axis] === before[axis]
      ? []
      : [`${axis} ${word(before[axis])} → ${word(to[axis])}`],
  );
}
