import { useOrphans } from '../../queries/use-articles.js';
import { t } from '../../texts/t.js';

/** Anchors that fit nowhere in this text, claims' and annotations': shown, never dropped. */
export default function Orphans({ article }: { article: string }) {
  const { data } = useOrphans(article);
  if (!data || data.length === 0) return null;
  return (
    <details className="note orphans" data-tone="quiet">
      <summary>{t('orphans.title', { count: data.length })}</summary>
      <ul>
        {data.map(({ exact, reason }, i) => (
          <li key={i}>
            {exact && <q dir="auto">{exact}</q>}{' '}
            <span className="hint" lang="en" dir="auto">
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
