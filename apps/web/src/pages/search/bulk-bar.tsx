import { Button } from '@mantine/core';
import { PERSON_ACTIONS, type ClaimSummary } from '@stet/contract';
import { BULK_ACTIONS, isBulkAction, type BulkAction } from '@stet/domain';
import { useState } from 'react';
import { newKey } from '../../api/client.js';
import type { BulkMove } from '../../api/search.js';
import { useMoveMany } from '../../queries/use-search.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { actionWord } from '../../words.js';
import { BulkFields, bulkInput, fieldsOf, isFilled } from './bulk-fields.js';
import { BulkOutcome } from './bulk-outcome.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly onClear: () => void;
}

/** One move for all picked claims: chosen, tried, then made. */
export function BulkBar({ claims, onClear }: Props) {
  const { desk } = useDesk();
  const [action, setAction] = useState<BulkAction | null>(null);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  /** What was tried: the same, and nothing else, is made. */
  const [tried, setTried] = useState<{ move: BulkMove; key: string } | null>(null);
  const moving = useMoveMany(desk.slug);
  const { data } = moving;
  const start = (): void => {
    setTried(null);
    moving.reset();
  };
  const preview = (): void => {
    if (action === null) return;
    const named = claims.map(({ id, version }) => ({ id, version }));
    const move = { action, input: bulkInput(action, words, desk.timeZone), claims: named };
    setTried({ move, key: newKey() });
    moving.mutate({ move, key: null });
  };
  const allowed = data?.items.filter((item) => item.outcome === 'would') ?? [];
  const make = (): void => {
    if (tried === null) return;
    const ids = new Set(allowed.map((item) => item.claim));
    const move = { ...tried.move, claims: tried.move.claims.filter(({ id }) => ids.has(id)) };
    moving.mutate({ move, key: tried.key });
  };
  const filled = action !== null && isFilled(action, words);
  return (
    <section className="bulk-bar" aria-label={t('bulk.title')}>
      <p className="bulk-head">
        <strong role="status">{t('bulk.selected', { count: claims.length })}</strong>
        <Button variant="default" size="xs" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </p>
      <form
        className="bulk-form"
        onSubmit={(event) => {
          event.preventDefault();
          preview();
        }}
      >
        <label className="bulk-field">
          {t('bulk.move')}
          <select
            className="pick"
            aria-describedby="bulk-one-by-one"
            value={action ?? ''}
            onChange={(e) => {
              setAction(BULK_ACTIONS.find((a) => a === e.target.value) ?? null);
              start();
            }}
          >
            <option value="">{t('common.choose')}</option>
            {BULK_ACTIONS.map((a) => (
              <option key={a} value={a}>
                {actionWord(a)}
              </option>
            ))}
            <optgroup label={t('bulk.oneByOne')} disabled>
              {PERSON_ACTIONS.filter((a) => !isBulkAction(a)).map((a) => (
                <option key={a} disabled>
                  {actionWord(a)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
        {action !== null && fieldsOf(action).length > 0 && (
          <BulkFields
            action={action}
            words={words}
            onWords={(change) => {
              setWords({ ...words, ...change });
              start();
            }}
          />
        )}
        <Button
          type="submit"
          variant="default"
          size="sm"
          disabled={!filled}
          loading={moving.isPending && !data}
        >
          {t('bulk.preview')}
        </Button>
      </form>
      <p className="hint" id="bulk-one-by-one">
        {t('bulk.oneByOneWhy')}
      </p>
      {moving.error && <ProblemNote error={moving.error} />}
      {data && <BulkOutcome result={data} claims={claims} />}
      {data && !data.applied && allowed.length > 0 && (
        <Button size="sm" loading={moving.isPending} onClick={make}>
          {t('bulk.apply', { count: allowed.length })}
        </Button>
      )}
    </section>
  );
}
