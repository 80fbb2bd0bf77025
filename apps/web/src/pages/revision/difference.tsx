import type { Part } from './word-difference.js';

/** A difference word by word: what went is struck out, what came is underlined; both are named to screen readers. */
export function Difference({ parts }: { parts: readonly Part[] }) {
  return (
    <p className="difference" dir="auto">
      {parts.map(({ kind, text }, i) => {
        const key = `${i} ${kind}`;
        if (kind === 'gone') return <del key={key}>{text}</del>;
        return kind === 'come' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
