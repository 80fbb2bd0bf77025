import type { Claim, Revision } from '@stet/contract';
import { t } from '../../texts/t.js';

/** How much of the paragraph is shown on either side, in characters. */
const AROUND = 160;

/** The claim in its sentence, and in words that stand alone. */
export function Context({ claim, blocks }: { claim: Claim; blocks: Revision['blocks'] }) {
  const first = claim.occurrences[0];
  const text = first && blocks.find((b) => b.index === first.block)?.text;
  return (
    <>
      <blockquote className="exact" dir="auto">
        {text !== undefined && first && <span className="around">{before(text, first.start)}</span>}
        <strong>{claim.exact}</strong>
        {text !== undefined && first && <span className="around">{after(text, first.end)}</span>}
      </blockquote>
      {claim.restated && (
        <p className="restated">
          <span className="hint">{t('hint.inFull')}</span> <q dir="auto">{claim.restated}</q>
        </p>
      )}
    </>
  );
}

/** Cut at a word. */
function before(text: string, start: number): string {
  const part = text.slice(Math.max(0, start - AROUND), start);
  return start > AROUND ? `… ${part.slice(part.indexOf(' ') + 1)}` : part;
}

function after(text: string, end: number): string {
  const part = text.slice(end, end + AROUND);
  return end + AROUND < text.length ? `${part.slice(0, Math.max(part.lastIndexOf(' '), 0))} …` : part;
}
