import { hasText, t } from '../../texts/t.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const AXES = ['state', 'verdict', 'edit', 'legal'] as const;

function word(value: unknown): string {
  if (value === null || value === undefined) return t('common.none');
  if (typeof value !== 'string') return JSON.stringify(value);
  for (const axis of [...AXES, 'stage'] as const) {
    const key = `${axis}.${value}` as const;
    if (hasText(key)) return t(key);
  }
  return value.replaceAll('_', ' ');
}

/** `state checking → proposed` for each axis an entry moved; the rest is in the entry itself. */
export function changeWords(from: unknown, to: unknown): string[] {
  if (typeof to === 'string') return from === to ? [] : [`${word(from)} → ${word(to)}`];
  if (!isRecord(to)) return [];
  const before = isRecord(from) ? from : {};
  return AXES.flatMap((axis) =>
    to[axis] === undefined || to[axis] === before[axis]
      ? []
      : [`${t(`axis.${axis}`)} ${word(before[axis])} → ${word(to[axis])}`],
  );
}
