import type { Claim, EarlierCheck } from '@stet/contract';
import { fullTime } from '../../format/time.js';
import { useEarlierChecks } from '../../queries/use-claims.js';
import { Section } from '../../ui/section.js';
import { VerdictBadge } from '../../ui/state-badge.js';
import { t } from '../../texts/t.js';

/** What the desk signed off before that reads like this claim: an offer to read, never an answer. */
export function EarlierPart({ claim }: { claim: Claim }) {
  const { data } = useEarlierChecks(claim.id);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('earlier.title')}>
      <ul className="earlier">
        {data.items.map((check) => (
          <li key={check.claim}>
            <Earlier check={check} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Earlier({ check }: { check: EarlierCheck }) {
  return (
    <>
      <VerdictBadge verdict={check.verdict} /> <q dir="auto">{check.exact}</q>
      <p className="hint">
        {check.articleTitle}
        {check.signedOffAt && ` · ${t('earlier.signedOff', { when: fullTime(check.signedOffAt) })}`}
        {check.evidence.map((e) => ` · ${e.source}`).join('')}
      </p>
      {check.differs.length > 0 && (
        <p className="hint">{t('earlier.differs', { figures: check.differs.join(', ') })}</p>
      )}
    </>
  );
}
