import { Link } from '@tanstack/react-router';
import { useChanges } from '../../queries/use-articles.js';
import { Section } from '../../ui/section.js';
import { t } from '../../texts/t.js';

/** What the last revision did to each claim; nothing for the first text. */
export function Changes({
  article,
  revision,
  onSelect,
}: {
  article: string;
  revision: number;
  onSelect: (claim: string) => void;
}) {
  const { data } = useChanges(article, revision, revision > 1);
  if (!data || data.items.length === 0) return null;
  const changed = data.items.filter((c) => c.outcome !== 'kept');
  return (
    <Section
      title={t('changes.title', { number: revision })}
      aside={
        <span className="count">{t('changes.kept', { count: data.items.length - changed.length })}</span>
      }
    >
      <Link
        to="/articles/$id/revisions/$number"
        params={{ id: article, number: String(revision) }}
        search={{}}
      >
        {t('revision.see')}
      </Link>
      <ul className="changes">
        {changed.map((c) => (
          <li key={c.number} data-outcome={c.outcome}>
            <button type="button" className="link" onClick={() => c.claim && onSelect(c.claim)}>
              {t('claim.one', { number: c.number })}
            </button>{' '}
            {t('common.fieldIs', { field: t(`outcome.${c.outcome}`), problem: c.why })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
