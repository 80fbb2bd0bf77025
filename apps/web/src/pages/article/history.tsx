import type { Claim } from '@stet/contract';
import { useState } from 'react';
import { fullTime } from '../../format/time.js';
import { useHistory } from '../../queries/use-claims.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { VerdictBadge } from '../../ui/state-badge.js';
import { Section } from '../../ui/section.js';
import { didWord } from '../../words.js';
import { t } from '../../texts/t.js';

/** Who signed it, and everything that ever happened to it. */
export function HistoryPart({ claim }: { claim: Claim }) {
  const { desk } = useDesk();
  const [open, setOpen] = useState(false);
  const history = useHistory(desk.slug, claim.id, open);
  return (
    <Section title={t('history.title')}>
      {claim.signOffs.length > 0 && (
        <ul className="sign-offs">
          {claim.signOffs.map((s) => (
            <li key={`${s.by.id} ${s.at}`} data-voided={s.voidedAt !== null || undefined}>
              {s.byOverride
                ? t('history.override', { name: s.by.name })
                : t('history.signOff', { name: s.by.name })}{' '}
              <VerdictBadge verdict={s.verdict} />
              <span className="hint">
                {' '}
                {fullTime(s.at)}
                {s.voidCause && ` · ${t('history.void', { cause: s.voidCause.replaceAll('_', ' ') })}`}
                {s.voidRevision !== null &&
                  ` · ${t('history.voidIn', { revision: s.voidRevision, why: s.voidReason ?? '' })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('history.moves')}</summary>
        {open && !history.data && <Loading what={t('load.history')} error={history.error} />}
        <ol className="moves">
          {history.data?.items.map((entry) => (
            <li key={entry.seq}>
              <strong>{entry.actor.name}</strong> {didWord(entry.action)}
              <span className="hint"> {fullTime(entry.at)}</span>
            </li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
