import type { Claim } from '@stet/contract';
import { VERDICTS } from '@stet/domain';
import { KeyCaps } from '../../keys/key-caps.js';
import { t } from '../../texts/t.js';
import type { Verdict } from '../../types.js';
import { verdictWord } from '../../words.js';

interface Props {
  readonly claim: Claim;
  readonly signing: boolean;
  readonly value: Verdict | null;
  readonly autoFocus: boolean;
  readonly onChange: (verdict: Verdict) => void;
}

/** The five verdicts with their keys; a second checker who chooses another one reads what that will do. */
export function VerdictChoice({ claim, signing, value, autoFocus, onChange }: Props) {
  const differs = signing && value !== null && claim.verdict !== null && value !== claim.verdict;
  return (
    <fieldset className="verdicts">
      <legend>{t('field.verdict')}</legend>
      {VERDICTS.map((verdict, i) => (
        <label key={verdict} data-chosen={verdict === value || undefined}>
          <input
            type="radio"
            name="verdict"
            value={verdict}
            checked={verdict === value}
            required
            autoFocus={autoFocus && i === 0}
            onChange={() => onChange(verdict)}
          />
          <span>{verdictWord(verdict)}</span>
          <KeyCaps keys={String(i + 1)} quiet />
        </label>
      ))}
      {differs && (
        <p className="hint" role="status">
          {t('act.differs', { verdict: verdictWord(claim.verdict ?? value) })}
        </p>
      )}
    </fieldset>
  );
}
