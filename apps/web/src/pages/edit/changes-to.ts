import { wordDifference } from '@stet/domain';

export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The changes that make `before` into `now`, word by word, so that marks between them stay where they are. */
export function changesTo(before: string, now: string): TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  for (const { kind, text } of wordDifference(before, now)) {
    const last = changes.at(-1);
    if (kind === 'come') {
      if (last?.to === at && last.from < at && last.insert === '')
        changes[changes.length - 1] = { ...last, insert: text };
      else changes.push({ from: at, to: at, insert: text });
      continue;
    }
    if (kind === 'gone') changes.push({ from: at, to: at + text.length, insert: '' });
    at += text.length;
  }
  return changes;
}
