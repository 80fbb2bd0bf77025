import '../../styles/search.css';
import type { SearchGroup } from '@stet/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { ProblemError, sentenceOf } from '../../api/problem-error.js';
import { useNow } from '../../format/use-now.js';
import { useSearchResults } from '../../queries/use-search.js';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { BulkBar } from './bulk-bar.js';
import { HitGroup } from './hit-group.js';
import { asksAnything, type SearchLook } from './look.js';
import { NarrowBar } from './narrow-bar.js';
import { SavedFilters } from './saved-filters.js';
import { SearchBox } from './search-box.js';
import { usePickedClaims } from './use-picked-claims.js';
import { focusHit, useHitKeys } from './use-hit-keys.js';

const EMPTY: SearchGroup[] = [];

export function SearchPage() {
  const { desk } = useDesk();
  const look = useSearch({ from: '/desk/search' });
  const navigate = useNavigate();
  const asks = asksAnything(look);
  const found = useSearchResults(desk.slug, look, asks);
  const now = useNow();
  const groups = asks && found.data ? together(found.data.pages.map((page) => page.groups)) : EMPTY;
  const claims = groups.flatMap((g) => (g.in === 'claims' ? g.items.map((hit) => hit.claim) : []));
  const picks = usePickedClaims(claims);
  useHitKeys(claims, picks);
  const go = useCallback(
    (change: SearchLook) =>
      void navigate({
        to: '/search',
        search: (old) => ({ ...old, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const onWords = useCallback((q: string) => go({ q: q || undefined }), [go]);
  useEffect(() => {
    document.title = t('app.title', { page: look.q ?? t('nav.search') });
  }, [look.q]);
  const shown = groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>{t('nav.search')}</h1>
      </div>
      <search className="search-head">
        <SearchBox words={look.q ?? ''} onWords={onWords} onDown={() => focusHit(0)} />
        <NarrowBar look={look} onLook={go} />
        <SavedFilters look={look} />
      </search>
      <p className="hint" role="status">
        {asks && found.data && !found.isPlaceholderData && t('search.found', { count: shown })}
      </p>
      {!asks && <p className="empty">{t('search.what')}</p>}
      {asks && found.error && <Refused error={found.error} />}
      {asks && !found.data && !found.error && <Loading what={t('search.load')} error={null} />}
      {asks && !found.error && found.data && shown === 0 && <p className="empty">{t('search.nothing')}</p>}
      {!found.error &&
        groups
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <HitGroup
              key={group.in}
              group={group}
              now={now}
              selected={picks.picked}
              onSelect={picks.toggle}
              busy={found.isFetchingNextPage}
              onMore={moreOf(group)}
            />
          ))}
      {picks.picked.size > 0 && <BulkBar claims={[...picks.picked.values()]} onClear={picks.clear} />}
    </div>
  );

  function moreOf(group: SearchGroup): (() => void) | null {
    if (group.nextCursor === null) return null;
    return found.hasNextPage ? () => void found.fetchNextPage() : () => go({ in: group.in });
  }
}

/** What cannot be searched for is said as a hint: it is no failure while somebody still types. */
function Refused({ error }: { error: Error }) {
  const odd = error instanceof ProblemError && error.problem.status < 500;
  return odd ? (
    <p className="empty">{sentenceOf(error)}</p>
  ) : (
    <Loading what={t('search.load')} error={error} />
  );
}

/** Later pages belong to one group alone and go on with its list. */
function together(pages: readonly (readonly SearchGroup[])[]): SearchGroup[] {
  const [first = [], ...more] = pages;
  return more.reduce<SearchGroup[]>(
    (groups, [page]) => groups.map((group) => (page ? joined(group, page) : group)),
    [...first],
  );
}

function joined(a: SearchGroup, b: SearchGroup): SearchGroup {
  if (a.in === 'articles' && b.in === 'articles') return { ...b, items: [...a.items, ...b.items] };
  if (a.in === 'claims' && b.in === 'claims') return { ...b, items: [...a.items, ...b.items] };
  if (a.in === 'evidence' && b.in === 'evidence') return { ...b, items: [...a.items, ...b.items] };
  if (a.in === 'audit' && b.in === 'audit') return { ...b, items: [...a.items, ...b.items] };
  return a;
}
