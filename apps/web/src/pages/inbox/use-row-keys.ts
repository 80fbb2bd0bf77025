import type { ClaimSummary, PersonAction } from '@stet/contract';
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../keys/registry.js';
import { t } from '../../texts/t.js';

/** Moves that ask for nothing more: made on the row. All others open the claim, their form ready. */
type Plain = 'queue' | 'claim';
const isPlain = (action: PersonAction): action is Plain => action === 'queue' || action === 'claim';

/** `j` and `k` go through the rows of every pile as they stand; the keys of a claim act on the row in hand. */
export function useRowKeys(
  rows: readonly ClaimSummary[],
  current: string | undefined,
  press: (claim: ClaimSummary, action: Plain) => void,
): void {
  const navigate = useNavigate();
  const at = rows.findIndex((row) => row.id === current);
  const focus = (row: ClaimSummary | undefined): void => {
    if (row) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"] a`)?.focus();
  };
  // Nothing in hand yet: the first row is the most urgent.
  const row = rows[Math.max(at, 0)];
  const open = (action?: PersonAction): void => {
    if (!row) return;
    const search = { claim: row.id, press: action };
    void navigate({ to: '/articles/$id', params: { id: row.article }, search });
  };
  const make = (action: PersonAction) => (): void => {
    if (!row || !isPlain(action)) return open(action);
    focus(rows[at + 1] ?? rows[at - 1]);
    press(row, action);
  };
  const untriaged = row?.state === 'extracted' || row?.state === 'stale';
  useKeys(
    {
      next: () => focus(rows[at + 1]),
      previous: () => focus(rows[Math.max(at - 1, 0)]),
      open: () => open(),
      take: make(untriaged ? 'queue' : 'claim'),
      start: make('start'),
      propose: make('propose'),
      'sign-off': make('sign-off'),
      'send-back': make('send-back'),
      dismiss: make('dismiss'),
      query: make('query-author'),
      snooze: make('snooze'),
    },
    untriaged ? { take: t('do.queue') } : {},
  );
}
