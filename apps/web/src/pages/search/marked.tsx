import type { Shown } from '@stet/contract';

/** A text with what was found in it marked; the offsets are the server's, the markup is ours. */
export function Marked({ shown: { text, marks } }: { shown: Shown }) {
  return (
    <bdi>
      {marks.map(({ start, end }, i) => (
        <span key={start}>
          {text.slice(marks[i - 1]?.end ?? 0, start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </bdi>
  );
}
