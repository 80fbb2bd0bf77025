import type { Article, ClaimSummary, Gate, Revision } from '@stet/contract';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useDesk } from '../../shell/desk-context.js';
import { t } from '../../texts/t.js';
import type { Span } from '../../types.js';
import { Loading } from '../../ui/loading.js';
import { ArticleText } from './article-text.js';
import { Changes } from './changes.js';
import { shows } from './claim-filter.js';
import { FilterBar } from './filter-bar.js';
import { GatePanel } from './gate-panel.js';
import { MarginCards } from './margin/margin-cards.js';
import { useMarkTops } from './margin/use-mark-tops.js';
import { Minimap } from './minimap.js';
import { nextOf } from './next-claim.js';
import { SelectionBar } from './selection-bar.js';
import { useArticleKeys } from './use-article-keys.js';
import type { Look } from './use-look.js';

const Orphans = lazy(() => import('./orphans.js'));
const loadPanel = () => import('./claim-panel.js');
const ClaimPanel = lazy(loadPanel);

interface Props {
  readonly article: Article;
  readonly revision: Revision;
  readonly claims: readonly ClaimSummary[];
  readonly gate: Gate | undefined;
  readonly now: number;
  readonly look: Look;
}

/** Text, margin and the claim in hand, side by side; each follows the other two. */
export function Reading({ article, revision, claims, gate, now, look }: Props) {
  const { me } = useDesk();
  const { search, select, open, close, filter } = look;
  const text = useRef<HTMLElement>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const shown = useMemo(() => claims.filter((c) => shows(search, c, me.id)), [claims, search, me.id]);
  const tops = useMarkTops(text, shown);
  const claim = search.claim;
  const place = search.place ?? 0;
  useFollow(text, claim, place);
  // After the text, but before somebody opens a claim.
  useEffect(() => void loadPanel(), []);
  const pick = useCallback((id: string, at?: number) => select(id, at), [select]);
  useArticleKeys(shown, claim, pick, close);
  const mayAdd = article.availableActions.some((a) => a.action === 'add' && a.allowed);
  const gatePanel = gate && <GatePanel article={article} gate={gate} now={now} onSelect={open} />;
  const goOn = (): void => {
    const next = nextOf(claims, claim, me.id);
    if (next) open(next.id);
  };
  return (
    <div className="reading" data-claim={claim} data-peek={search.peek}>
      <FilterBar claims={claims} shown={shown.length} filter={search} onFilter={filter} />
      <div className="reading-text">
        <ArticleText
          root={text}
          blocks={revision.blocks}
          language={revision.language}
          claims={shown}
          total={claims.length}
          selected={claim}
          onSelect={pick}
          onSpan={setSpan}
        />
        {span && (
          <SelectionBar
            article={article.id}
            span={span}
            mayAdd={mayAdd}
            selected={claim}
            claims={claims}
            onAdded={pick}
            onDone={() => setSpan(null)}
          />
        )}
      </div>
      <MarginCards
        text={text}
        tops={tops}
        claims={shown}
        selected={claim}
        place={place}
        onSelect={pick}
        onOpen={open}
      />
      <div className="reading-side">
        {!claim && gatePanel}
        {claim ? (
          <Suspense fallback={<Loading what={t('load.claim')} />}>
            <ClaimPanel
              key={claim}
              id={claim}
              claims={claims}
              blocks={revision.blocks}
              span={span}
              asked={search.press}
              now={now}
              onClose={close}
              onOpen={() => open(claim)}
              onNext={goOn}
              onSelect={open}
            />
          </Suspense>
        ) : (
          <>
            <Changes article={article.id} revision={article.revision} onSelect={open} />
            <Suspense>
              <Orphans article={article.id} />
            </Suspense>
          </>
        )}
        {claim && gatePanel}
      </div>
      <Minimap
        claims={shown}
        tops={tops}
        height={text.current?.offsetHeight ?? 0}
        selected={claim}
        onSelect={pick}
      />
    </div>
  );
}

/** The mark of the claim in hand comes into sight, and has the focus unless the page has just opened. */
function useFollow(text: RefObject<HTMLElement | null>, claim: string | undefined, place: number): void {
  const opened = useRef(false);
  useEffect(() => {
    const first = !opened.current;
    opened.current = true;
    if (!claim) return;
    const marks = text.current?.querySelectorAll<HTMLElement>(`[data-starts~="${CSS.escape(claim)}"]`);
    const mark = marks?.[place] ?? marks?.[0];
    if (!mark) return;
    const { top, bottom } = mark.getBoundingClientRect();
    if (top < 120 || bottom > innerHeight * 0.8) mark.scrollIntoView({ block: 'center' });
    if (!first) mark.focus({ preventScroll: true });
  }, [text, claim, place]);
}
