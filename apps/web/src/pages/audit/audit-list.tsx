import { Link } from '@tanstack/react-router';
import { fullTime } from '../../format/time.js';
import type { AuditEntry } from '../../types.js';
import { didWord, rolesWord } from '../../words.js';
import { changeWords } from './change-words.js';
import { t } from '../../texts/t.js';

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly titles: ReadonlyMap<string, string>;
}

/** A plain sentence an entry, with the sealed entry itself one click away. */
export function AuditList({ entries, titles }: Props) {
  return (
    <ol className="audit-list" aria-label={t('audit.list')}>
      {entries.map((entry) => (
        <li key={entry.seq} data-seq={entry.seq} data-action={entry.action}>
          <span className="seq">{entry.seq}</span>
          <div>
            <p>
              <strong>{entry.actor.name}</strong> {didWord(entry.action)}
              {entry.article && (
                <>
                  {' '}
                  {t('audit.in')}{' '}
                  <Link
                    to="/articles/$id"
                    params={{ id: entry.article }}
                    search={{ claim: entry.claim ?? undefined }}
                  >
                    <bdi>{titles.get(entry.article) ?? t('audit.theArticle')}</bdi>
                  </Link>
                </>
              )}
            </p>
            <p className="hint">
              <time dateTime={entry.at}>{fullTime(entry.at)}</time>
              {entry.actor.role && ` · ${t('audit.as', { roles: rolesWord(entry.actor.role) })}`}
              {` · ${t('audit.via', { via: entry.actor.via })}`}
              {changeWords(entry.from, entry.to).map((words) => ` · ${words}`)}
            </p>
            <details>
              <summary>{t('audit.entry', { seq: entry.seq })}</summary>
              <pre>{JSON.stringify(entry, null, 2)}</pre>
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}
