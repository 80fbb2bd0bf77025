import { Button } from '@mantine/core';
import type { PolicyPreview } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { legalWord, riskWord, stateWord } from '../../words.js';
import { Section } from '../../ui/section.js';

interface Props {
  readonly preview: PolicyPreview;
  readonly saving: boolean;
  readonly onSave: () => void;
}

type Claim = PolicyPreview['claims'][number];
type Effect = Claim['effects'][number];

function effectWords(effect: Effect): string {
  switch (effect.effect) {
    case 'keeps_sign_offs':
      return t('effect.keeps_sign_offs', { has: effect.has, newOnes: effect.newOnes });
    case 'keeps_legal':
      return t('effect.keeps_legal', { has: legalWord(effect.has), newOnes: legalWord(effect.newOnes) });
    default:
      return t(`effect.${effect.effect}`);
  }
}

/** What a change would do: each setting with when it holds, and each open claim it touches. Saved from here. */
export function PolicyPreviewNote({ preview, saving, onSave }: Props) {
  const { changed, claims } = preview;
  if (changed.length === 0) return <p className="empty">{t('policy.unchanged')}</p>;
  return (
    <Section title={t('policy.preview')} className="preview">
      <ul className="lines" data-testid="policy-changes">
        {changed.map(({ setting, holds }) => (
          <li key={setting}>
            <span>{t(`policy.${setting}`)}</span>
            <span className="hint">{t(`holds.${holds}`)}</span>
          </li>
        ))}
      </ul>
      <h3>{t('policy.affected', { count: claims.length })}</h3>
      <ul className="handovers" data-testid="policy-claims">
        {claims.map((claim) => (
          <li key={claim.claim}>
            <Link to="/articles/$id" params={{ id: claim.article }} search={{ claim: claim.claim }}>
              <span dir="auto">{claim.exact}</span>
            </Link>
            <span className="hint" dir="auto">
              {[
                t('departure.of', { number: claim.number, title: claim.articleTitle }),
                stateWord(claim.state),
                riskWord(claim.risk),
              ].join(' · ')}
            </span>
            <span>{claim.effects.map(effectWords).join(' ')}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button size="sm" loading={saving} onClick={onSave}>
          {t('policy.save')}
        </Button>
      </div>
    </Section>
  );
}
