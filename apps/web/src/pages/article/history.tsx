import type { Claim } from '@stet/contract';
import { useState } from 'react';
import { fullTime } from '../../format/time.js';
import { useHistory } from '../../queries/use-claims.js';
import { useDesk } from '../../shell/desk-context.js';
import { Loading } from '../../ui/loading.js';
import { VerdictBadge } from '../../ui/state-badge.js';
import { Section } from '../../ui/section.js';
import { actionPast } from '../../words.js';

/** Who signed it, and everything that ever happened to it. */
export function HistoryPart({ claim }: { claim: Claim }) {
  const { desk } = useDesk();
  const [open, setOpen] = useState(false);
  const history = useHistory(desk.slug, claim.id, open);
  return (
    <Section title="History">
      {claim.signOffs.length > 0 && (
        <ul className="sign-offs">
          {claim.signOffs.map((s) => (
            <li key={`${s.by.id} ${s.at}`} data-voided={s.voidedAt !== null || undefined}>
              {s.byOverride ? 'Override' : 'Sign-off'} by <strong>{s.by.name}</strong>{' '}
              <VerdictBadge verdict={s.verdict} />
              <span className="hint">
                {' '}
                {fullTime(s.at)}
                {s.voidCause && ` · void: ${s.voidCause.replaceAll('_', ' ')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Every move</summary>
        {open && !history.data && <Loading what="the history" error={history.error} />}
        <ol className="moves">
          {history.data?.items.map((entry) => (
            <li key={entry.seq}>
              <strong>{entry.actor.name}</strong> {actionPast(entry.action.replace(/^claim\./, ''))}
              <span className="hint"> {fullTime(entry.at)}</span>
            </li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
