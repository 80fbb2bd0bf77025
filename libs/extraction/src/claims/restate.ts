import { isFinite, isPast } from '../kinds/phrases.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { datesOf } from '../kinds/dates.js';

const LEADING = 4;

/** The capitalised run a clause begins with, when a verb follows it: the only subject safe to carry on. */
function subjectOf(tokens: readonly Token[]): string | null {
  let n = 0;
  while (n < LEADING && tokens[n]?.capital === true) n++;
  const first = tokens[0];
  if (!first || n < 2 || !isFinite(tokens[n])) return null;
  return tokens
    .slice(0, n)
    .map((t) => t.text)
    .join(' ');
}

/**
 * A clause in words that stand alone, or `null` where nothing had to be said otherwise or it is not safe: a bare
 * predicate gets the subject named last, and one relative day its date. `subject` is what the next clause may take.
 */
export function restate(
  text: string,
  named: string | null,
  published?: string,
): { readonly restated: string | null; readonly subject: string | null } {
  const tokens = tokensOf(text.slice(0, 1_000));
  const first = tokens[0];
  const own = subjectOf(tokens);
  const bare =
    first !== undefined && !first.capital && (isPast(first) || first.lower === 'has' || first.lower === 'is');
  const subject = own ?? (bare ? named : null);
  let restated = bare && named !== null ? `${named} ${text}` : text;
  const dates = published === undefined ? [] : datesOf(text, published);
  const only = dates[0];
  if (only && dates.length === 1 && only.date !== null && !/\p{Nd}{4}/u.test(only.text))
    restated = restated.replace(only.text, () => `${only.text} (${only.date ?? ''})`);
  return { restated: restated === text ? null : restated, subject };
}
