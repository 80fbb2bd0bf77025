import type { Claim } from '@stet/contract';
import { Section } from '../../ui/section.js';

const TITLE = { contradiction: 'Cannot be true together', similar: 'May be the same fact' } as const;

/** What the engine noticed: a contradiction stands beside the claim it contradicts. */
export function HintsPart({ claim }: { claim: Claim }) {
  if (claim.hints.length === 0 && !claim.restated && !claim.speaker && !claim.engine.startsWith('model:'))
    return null;
  return (
    <Section title="What the engine says">
      {claim.restated && (
        <p>
          In full: <q dir="auto">{claim.restated}</q>
        </p>
      )}
      {claim.speaker && <p>Said by: {claim.speaker}</p>}
      {claim.engine.startsWith('model:') && <p className="hint">Marked by {claim.engine}</p>}
      {claim.hints.map((hint) => (
        <div
          key={`${hint.kind} ${hint.other?.id} ${hint.says}`}
          className="claim-hint"
          data-state={hint.kind === 'contradiction' ? 'disputed' : 'queued'}
        >
          <strong>{TITLE[hint.kind]}</strong>
          <p>{hint.says}</p>
          {hint.other && (
            <dl className="side-by-side">
              <div>
                <dt>Claim {claim.number}</dt>
                <dd dir="auto">{claim.exact}</dd>
              </div>
              <div>
                <dt>Claim {hint.other.number}</dt>
                <dd dir="auto">{hint.other.exact}</dd>
              </div>
            </dl>
          )}
        </div>
      ))}
    </Section>
  );
}
