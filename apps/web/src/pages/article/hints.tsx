import type { Claim } from '@stet/contract';
import { t } from '../../texts/t.js';
import { Section } from '../../ui/section.js';

interface Props {
  readonly claim: Claim;
  readonly onSelect: (claim: string) => void;
}

/** What the engine noticed: a contradiction stands beside the claim it contradicts. */
export function HintsPart({ claim, onSelect }: Props) {
  if (claim.hints.length === 0 && !claim.speaker) return null;
  return (
    <Section title={t('hint.title')}>
      {claim.speaker && <p>{t('hint.speaker', { name: claim.speaker })}</p>}
      {claim.hints.map((hint) => {
        const { other } = hint;
        return (
          <div
            key={`${hint.kind} ${other?.id} ${hint.says}`}
            className="claim-hint"
            data-state={hint.kind === 'contradiction' ? 'disputed' : 'queued'}
          >
            <strong>{t(`hint.${hint.kind}`)}</strong>
            <p lang="en" dir="auto">
              {hint.says}
            </p>
            {other && (
              <dl className="side-by-side">
                <div>
                  <dt>{t('claim.one', { number: claim.number })}</dt>
                  <dd dir="auto">{claim.exact}</dd>
                </div>
                <div>
                  <dt>
                    <button type="button" className="link" onClick={() => onSelect(other.id)}>
                      {t('claim.one', { number: other.number })}
                    </button>
                  </dt>
                  <dd dir="auto">{other.exact}</dd>
                </div>
              </dl>
            )}
          </div>
        );
      })}
    </Section>
  );
}
