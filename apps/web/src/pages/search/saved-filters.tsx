import { Button, TextInput } from '@mantine/core';
import type { SavedFilter } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useFilterWork, useSavedFilters } from '../../queries/use-search.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { asksAnything, lookOf, queryOf, type SearchLook } from './look.js';

/** What one looks for again and again: one's own filters, and the one in hand to be kept. */
export function SavedFilters({ look }: { look: SearchLook }) {
  const { desk } = useDesk();
  const { data } = useSavedFilters(desk.slug);
  const work = useFilterWork(desk.slug);
  /** The filter that is named anew, or the one in hand. */
  const [naming, setNaming] = useState<SavedFilter | 'new' | null>(null);
  const here = queryOf(look);
  const kept = data?.items.some((filter) => filter.query === here);
  const named = (name: string): void => {
    if (naming === null) return;
    const asked =
      naming === 'new'
        ? { what: 'save' as const, name, query: here }
        : { what: 'rename' as const, id: naming.id, name };
    work.mutate(asked, { onSuccess: () => setNaming(null) });
  };
  return (
    <div className="saved-filters">
      {data && data.items.length > 0 && (
        <ul aria-label={t('search.saved')}>
          {data.items.map((filter) => (
            <li key={filter.id} data-here={filter.query === here || undefined}>
              <Link to="/search" search={lookOf(filter.query)}>
                <bdi>{filter.name}</bdi>
              </Link>
              <button
                type="button"
                className="saved-press"
                aria-label={t('search.rename', { name: filter.name })}
                title={t('search.rename', { name: filter.name })}
                onClick={() => setNaming(filter)}
              >
                ✎
              </button>
              <button
                type="button"
                className="saved-press"
                aria-label={t('search.delete', { name: filter.name })}
                title={t('search.delete', { name: filter.name })}
                onClick={() => work.mutate({ what: 'drop', id: filter.id })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {naming === null && asksAnything(look) && !kept && (
        <Button variant="default" size="xs" onClick={() => setNaming('new')}>
          {t('search.save')}
        </Button>
      )}
      {naming !== null && (
        <NameForm
          key={naming === 'new' ? 'new' : naming.id}
          start={naming === 'new' ? (look.q ?? '') : naming.name}
          busy={work.isPending}
          onName={named}
          onCancel={() => setNaming(null)}
        />
      )}
      {work.error && <ProblemNote error={work.error} />}
    </div>
  );
}

interface NameProps {
  readonly start: string;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function NameForm({ start, busy, onName, onCancel }: NameProps) {
  const [name, setName] = useState(start);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onName(name.trim());
  };
  return (
    <form className="name-form" onSubmit={send} aria-label={t('search.save')}>
      <TextInput
        size="xs"
        label={t('search.name')}
        required
        maxLength={80}
        autoFocus
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={busy}>
        {t('search.keep')}
      </Button>
      <Button variant="default" size="xs" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  );
}
