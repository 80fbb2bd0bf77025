import { isClause, isFinite, isPresentAt } from '../kinds/phrases.js';
import type { Token } from '../text/tokens.js';

const NO_CLAUSE_AFTER_AS = new Set('a an many much far well soon long it if part of'.split(' '));
const FEWEST_AFTER = 3;

/** Whether headline English ("Profit falls 18% as fuel costs bite", "cuts jobs and scraps dividend") begins a new statement at `i`. */
export function opensTerse(tokens: readonly Token[], i: number, left: readonly Token[]): boolean {
  const t = tokens[i];
  const next = tokens[i + 1];
  const rest = tokens.slice(i + 1).filter((r) => r.sort !== 'mark').length;
  if (!t || !next || rest < FEWEST_AFTER - 1) return false;
  if (t.text === ':') return rest >= FEWEST_AFTER && next.start > t.end;
  if (!hasVerb(left)) return false;
  if (t.lower === 'as')
    return (
      rest >= FEWEST_AFTER &&
      next.sort === 'word' &&
      !NO_CLAUSE_AFTER_AS.has(next.lower) &&
      !tokens.slice(i + 1, i + 4).some((l) => l.lower === 'as') &&
      !left.slice(-3).some((l) => l.lower === 'as' || l.lower === 'such' || l.lower === 'known')
    );
  if (t.lower !== 'and') return false;
  return isDeed(tokens, i + 1) || isClause(tokens, i + 1);
}

const hasVerb = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => isFinite(t) || isPresentAt(tokens, i) || isDeed(tokens, i));

/** "scraps dividend", "warns of closures": a word in -s or -ed with what it acts on. */
function isDeed(tokens: readonly Token[], i: number): boolean {
  const [t, next] = [tokens[i], tokens[i + 1]];
  if (!t || !next || t.capital || t.sort !== 'word') return false;
  if (!isFinite(t) && !/^[a-z]{2,}[^su\W]s$/u.test(t.lower)) return false;
  return (
    next.sort === 'number' || (next.sort === 'word' && !/^(and|in|at|on|to|for|from)$/u.test(next.lower))
  );
}
