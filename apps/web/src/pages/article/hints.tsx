import type { Claim } from '@stet/contract';
import { Section } from '../../ui/section.js';
import { t } from '../../texts/t.js';

/** What the engine noticed: a contradiction stands beside the claim it contradicts. */
export function HintsPart({ claim }: { claim: Claim }) {
  if (claim.hints.length === 0 && !claim.restated && !claim.speaker && !claim.engine.startsWith('model:'))
    return null;
  return (
    <Section title={t('hint.title')}>
      {claim.restated && (
        <p>
          {t('hint.inFull')} <q dir="auto">{claim.restated}</q>
        </p>
      )}
      {claim.speaker && <p>{t('hint.speaker', { name: claim.speaker })}</p>}
      {claim.engine.startsWith('model:') && (
        <p className="hint">{t('hint.markedBy', { engine: claim.engine })}</p>
      )}
      {claim.hints.map((hint) => (
        <div
          key={`${hint.kind} ${hint.other?.id} ${hint.says}`}
          className="claim-hint"
          data-state={hint.kind === 'contradiction' ? 'disputed' : 'queued'}
        >
          <strong>{t(`hint.${hint.kind}`)}</strong>
          <p>{hint.says}</p>
          {hint.other && (
            <dl className="side-by-side">
              <div>
                <dt>{t('claim.one', { number: claim.number })}</dt>
                <dd dir="auto">{claim.exact}</dd>
              </div>
              <div>
                <dt>{t('claim.one', { number: hint.other.number })}</dt>
                <dd dir="auto">{hint.other.exact}</dd>
              </div>
            </dl>
          )}
        </div>
      ))}
    </Section>
  );
}
