import type { BoardArticle, Standing } from '@stet/contract';
import { Link } from '@tanstack/react-router';
import { hasText, t } from '../../texts/t.js';

const codeWord = (code: string): string => {
  const key = `between.${code}` as const;
  return hasText(key) ? t(key) : code.replaceAll('_', ' ');
};

/** `3 to sign off · Ben`, with a flag where one of them is late. */
export function standingWords({ code, count, late, holder, claim }: Standing): string {
  const what = claim === null ? codeWord(code) : t('standing.some', { count, what: codeWord(code) });
  return `${late > 0 ? '⚑ ' : ''}${what}${holder ? ` · ${holder.name}` : ''}`;
}

interface Props {
  readonly article: Pick<BoardArticle, 'id' | 'between'>;
  readonly most: number;
}

/** What stands between the article and its release, and who holds it; each opens the claim to begin with. */
export function Between({ article: { id, between }, most }: Props) {
  if (between.length === 0) return null;
  const rest = between.slice(most).reduce((sum, b) => sum + b.count, 0);
  return (
    <ul className="between" aria-label={t('gate.inTheWay')}>
      {between.slice(0, most).map((b) => (
        <li key={`${b.code} ${b.holder?.id ?? ''}`} data-code={b.code} data-late={b.late > 0 || undefined}>
          <Link to="/articles/$id" params={{ id }} search={{ claim: b.claim ?? undefined }}>
            {standingWords(b)}
          </Link>
        </li>
      ))}
      {rest > 0 && <li className="hint">{t('standing.more', { count: rest })}</li>}
    </ul>
  );
}
