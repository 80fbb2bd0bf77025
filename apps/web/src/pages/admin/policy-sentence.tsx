import type { PolicyChange } from '../../api/members.js';
import { t } from '../../texts/t.js';
import { riskWord } from '../../words.js';

type Policy = Required<PolicyChange>;
const RISKS = ['high', 'normal', 'low'] as const;

/** The policy as one would say it, of what stands in the fields now. */
export function PolicySentence({ policy }: { policy: Policy }) {
  return (
    <div className="policy-sentence" data-testid="policy-sentence" role="status">
      {RISKS.map((risk) => (
        <p key={risk}>{riskSentence(risk, policy)}</p>
      ))}
      <p>{t(policy.blind ? 'policy.saysBlind' : 'policy.saysOpen')}</p>
    </div>
  );
}

function riskSentence(risk: (typeof RISKS)[number], policy: Policy): string {
  const { legalFrom } = policy;
  const legal = legalFrom !== null && RISKS.indexOf(risk) <= RISKS.indexOf(legalFrom);
  const count = { low: policy.signOffsLow, normal: policy.signOffsNormal, high: policy.signOffsHigh }[risk];
  const minutes = { low: policy.leadMinutesLow, normal: policy.leadMinutes, high: policy.leadMinutesHigh }[
    risk
  ];
  const said = { risk: riskWord(risk), count, minutes };
  return legal ? t('policy.saysLegal', said) : t('policy.says', said);
}
