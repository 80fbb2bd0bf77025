import type { Token } from '../text/tokens.js';
import { AUXILIARIES, CAREER, DETERMINERS, IDENTITY_VERBS, IN_PASSIVE, STANDING } from './lexicon.js';
import { ROLES } from './lexicon-saying.js';
import { isFinite, isNumber, isPast } from './phrases.js';
import type { Statistic } from './statistics.js';

export const COPULAS = new Set([
  'is',
  'are',
  'was',
  'were',
  'became',
  'becomes',
  'remains',
  'remained',
  'been',
]);
const NOBODY = new Set(['it', 'there', 'this', 'that', 'what', 'here', 'these', 'those']);

/** The clause says what somebody or something is: a role, an origin, an age; or it is a bare "Name, 58, of Place". */
export function isIdentity(tokens: readonly Token[], verb: number, figures: readonly Statistic[]): boolean {
  const main = tokens[verb];
  if (opensAside(tokens, 0)) return true;
  if (!main) return isNamedAge(tokens) || isSetBeside(tokens);
  if (tellsIdentity(tokens, verb) || tellsIdentity(tokens, lastOfVerb(tokens, verb))) return true;
  const last = lastOfVerb(tokens, verb);
  if (/^(is|are)$/u.test(main.lower) && isStanding(tokens, verb, last)) return true;
  if (usedToBe(tokens, verb)) return true;
  const copula = COPULAS.has(main.lower) || tokens[last]?.lower === 'been';
  if (!copula) return false;
  const after = tokens
    .slice(last + (COPULAS.has(tokens[last]?.lower ?? '') ? 1 : 0))
    .filter((t) => t.lower !== 'not' && t.lower !== 'now');
  const first = after[0];
  if (!first || figures.some((f) => f.start < main.start)) return false;
  // "He is 33", but not "The crowd was 11,302"
  if (first.sort === 'number' && (after.length <= 2 || after[1]?.lower === 'years'))
    return isOne(tokens, verb);
  const near = after.slice(0, 6);
  const noun = DETERMINERS.has(first.lower) || first.capital || ROLES.has(first.lower);
  if (NOBODY.has(tokens[0]?.lower ?? '')) return noun && near.some((t) => t.lower === 'only');
  return noun && (!isNumber(after[1]) || after[1]?.lower === 'third');
}

/** "is owned by", "is fed by two rivers": how things stand; "are arrested", "is expected" tell what happens to somebody. */
function isStanding(tokens: readonly Token[], verb: number, last: number): boolean {
  const done = tokens[last]?.lower ?? '';
  if (STANDING.has(done)) return true;
  return (
    (last > verb &&
      isPast(tokens[last]) &&
      tokens[last + 1]?.lower === 'by' &&
      !isNumber(tokens[last + 2])) ||
    (last > verb && STANDING_BY.has(done))
  );
}
const STANDING_BY = new Set([
  'rented',
  'held',
  'fed',
  'registered',
  'married',
  'related',
  'survived',
  'known',
  'spoken',
]);

/** "used to be a forester", "has been prime minister since 2017", "had run the school since 2016" */
function usedToBe(tokens: readonly Token[], verb: number): boolean {
  const [main, to, be] = [tokens[verb], tokens[verb + 1], tokens[verb + 2]];
  if (main?.lower === 'used' && to?.lower === 'to' && be?.lower === 'be') return true;
  const post = tokens[lastOfVerb(tokens, verb)];
  return (
    /^(?:has|have|had)$/u.test(main?.lower ?? '') &&
    ((post?.lower === 'been' && ROLES.has(tokens[lastOfVerb(tokens, verb) + 1]?.lower ?? '')) ||
      CAREER.has(post?.lower ?? '') ||
      to?.lower === 'run' ||
      (post?.lower === 'been' && ROLES.has(tokens[lastOfVerb(tokens, verb) + 2]?.lower ?? ''))) &&
    tokens.some((t) => t.lower === 'since' || t.lower === 'for')
  );
}

/** The subject is one person or thing by name or pronoun, whose age or number this is. */
const isOne = (tokens: readonly Token[], verb: number): boolean =>
  tokens.slice(0, verb).every((t) => t.capital || /^(?:he|she|i|now|,)$/u.test(t.lower) || t.sort === 'mark');

/** Whether the word at `i` is a verb of what somebody is; "known" and "named" only where it was done to them. */
function tellsIdentity(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  if (!t || !IDENTITY_VERBS.has(t.lower)) return false;
  const before = tokens[i - 1];
  if (!IN_PASSIVE.has(t.lower)) return true;
  if (before === undefined || before.text === ',')
    return /^(as|after|for|in|at|by)$/u.test(tokens[i + 1]?.lower ?? '');
  return AUXILIARIES.has(before.lower);
}

/** The end of "has been", "was not born". */
export function lastOfVerb(tokens: readonly Token[], verb: number): number {
  let at = verb;
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 4); i++) {
    const t = tokens[i];
    if (!t || t.sort !== 'word') break;
    if (isPast(t) || AUXILIARIES.has(t.lower) || IDENTITY_VERBS.has(t.lower)) at = i;
    else if (t.lower !== 'not' && !t.lower.endsWith('ly')) break;
  }
  return at;
}

const isNamedAge = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, i) =>
      t.sort === 'number' &&
      tokens[i - 1]?.text === ',' &&
      tokens[i - 2]?.capital === true &&
      (tokens[i + 1] === undefined || tokens[i + 1]?.text === ','),
  );

/**
 * A name with what it is set beside it and no verb of its own: "The Aurora, a trawler built in 1961", "Ann Orr, who
 * leads the group".
 */
function isSetBeside(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex((t) => t.text === ',');
  const [opens, next] = [tokens[comma + 1], tokens[comma + 2]];
  if (comma < 1 || !opens || !next || !tokens.slice(0, comma).some((t) => t.capital && t.lower !== 'the'))
    return false;
  return DETERMINERS.has(opens.lower) ? next.sort !== 'mark' : opensAside(tokens, comma + 1);
}

/** "who leads the group", "who has had a stall since 2006", "who joined from a grocer": what somebody is or has been. */
function opensAside(tokens: readonly Token[], i: number): boolean {
  const verb = tokens[i + 1];
  if (tokens[i]?.lower !== 'who' || !isFinite(verb) || !verb) return false;
  return !isPast(verb) || CAREER.has(verb.lower);
}
