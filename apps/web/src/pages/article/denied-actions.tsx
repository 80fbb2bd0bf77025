import type { AvailableAction } from '../../types.js';
import { actionWord } from '../../words.js';
import { t } from '../../texts/t.js';

/** Reasons that hold for everybody of a role or in a state; the others are about this person and this claim. */
const GENERAL: ReadonlySet<string | undefined> = new Set(['wrong_state', 'not_yours']);

/** What is denied, with the server's reason: what this person might have expected in sight, the rest folded. */
export function DeniedActions({ actions }: { actions: readonly AvailableAction[] }) {
  const near = actions.filter((a) => !GENERAL.has(a.code));
  const rest = actions.filter((a) => GENERAL.has(a.code));
  return (
    <>
      {near.length > 0 && (
        <div className="denied">
          <Reasons actions={near} />
        </div>
      )}
      {rest.length > 0 && (
        <details className="denied">
          <summary>{t('act.denied', { count: rest.length })}</summary>
          <Reasons actions={rest} />
        </details>
      )}
    </>
  );
}

function Reasons({ actions }: { actions: readonly AvailableAction[] }) {
  return (
    <dl>
      {actions.map((row) => (
        <div key={row.action} data-denied={row.action} data-code={row.code}>
          <dt>{actionWord(row.action)}</dt>
          <dd>{row.reason}</dd>
        </div>
      ))}
    </dl>
  );
}
