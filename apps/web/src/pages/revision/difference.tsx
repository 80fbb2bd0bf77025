import type { ClaimDiff } from '@stet/contract';
import { wordDifference } from '@stet/domain';

type Words = ClaimDiff['words'];
const OP = { same: 'same', gone: 'removed', come: 'added' } as const;

/** The words of two texts as the desk writes a difference. */
export const wordsBetween = (before: string, now: string): Words =>
  wordDifference(before, now).map(({ kind, text }) => ({ op: OP[kind], text }));

/** A difference word by word: what went is struck out, what came is underlined; both are named to screen readers. */
export function Difference({ words }: { words: Words }) {
  return (
    <p className="difference" dir="auto">
      {words.map(({ op, text }, i) => {
        const key = `${i} ${op}`;
        if (op === 'removed') return <del key={key}>{text}</del>;
        return op === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
