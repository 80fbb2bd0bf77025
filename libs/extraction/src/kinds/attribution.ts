import type { Token } from '../text/tokens.js';
import { CLAUSAL_SAYING, COURTS, DENYING, NO_CLAUSE, SHOWING, SOURCES } from './lexicon-saying.js';
import { isClause, isFinite, isNumber } from './phrases.js';
import { isAccording, isInside, sayingsAt, type QuotedSpan } from './quotations.js';
import { subjectAfter, subjectBefore, type Who } from './subjects.js';

/** Who is said to say something, and where in the sentence that stands; token indices, end exclusive. */
export interface Attribution {
  /** Index of the verb of saying. */
  readonly verb: number;
  /** Before what is said ("Ann Orr said that …"), after it ("…, said Ann Orr"), or all there is ("said Ann Orr"). */
  readonly place: 'before' | 'after' | 'alone';
  /** A person may be misquoted; a council, a company or "officials" report a fact; a study or figures show it, and so do the many a survey asked. "People" are unnamed persons; a "court" is told. */
  readonly who: Who;
  /** The name as written, or the pronoun. */
  readonly speaker: string | null;
  /** The tokens of what is said, where it is not in quotation marks. */
  readonly from: number;
  readonly to: number;
}

/** How the sentence says who said it; `null` where a verb of saying only reports a deed ("admitted three counts"). */
export function attributionOf(tokens: readonly Token[], quotes: readonly QuotedSpan[]): Attribution | null {
  const inside = tokens.map((t) => isInside(quotes, t.start));
  const shown = showingOf(tokens, inside);
  if (shown && quotes.length === 0) return shown;
  for (const verb of sayingsAt(tokens, quotes)) {
    const heard = toldInCourt(tokens, inside, verb);
    if (heard) return heard;
    if (isPassive(tokens, verb) || isWhoever(tokens, verb)) continue;
    if (isAccording(tokens, verb)) {
      const by = accordingTo(tokens, inside, verb);
      if (by) return by;
      if (quotes.length > 0)
        return { verb, place: 'after', who: 'nobody', speaker: null, from: 0, to: tokens.length };
      continue;
    }
    const subject = subjectBefore(tokens, inside, verb);
    const named = subject ?? subjectAfter(tokens, inside, verb);
    if (named?.who === 'many') continue;
    const who = named?.who ?? 'nobody';
    const speaker = named?.name ?? null;
    const quoted = quotes.length > 0;
    const said = startOfSaid(tokens, inside, verb);
    const asks = tokens[verb]?.lower === 'to';
    const left = verb - (subject?.length ?? 0);
    const statesLeft = tokens.slice(0, left).some((t, i) => isFinite(t) && !inside[i]);
    if (!asks && said !== null && (subject !== null || !statesLeft))
      return { verb, place: 'before', who, speaker, from: said, to: tokens.length };
    if (
      (DENYING.has(tokens[verb]?.lower ?? '') || describesAs(tokens, verb)) &&
      (who === 'person' || who === 'people') &&
      subject !== null
    )
      return { verb, place: 'before', who, speaker, from: verb, to: tokens.length };
    if (quoted) return { verb, place: 'after', who, speaker, from: 0, to: tokens.length };
    if (!CLAUSAL_SAYING.has(tokens[verb]?.lower ?? '')) continue;
    if (statesLeft && tokens[left - 1]?.text === ',')
      return { verb, place: 'after', who, speaker, from: 0, to: left - 1 };
    const bare = NO_CLAUSE.has(tokens[verb + 1]?.lower ?? '');
    if (left <= 1 && subject === null && who !== 'nobody' && !bare)
      return { verb, place: 'alone', who, speaker, from: verb, to: tokens.length };
  }
  return null;
}

/** "anyone who says otherwise" */
const isWhoever = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]?.lower === 'who' &&
  /^(anyone|anybody|everyone|those|people|nobody)$/u.test(tokens[verb - 2]?.lower ?? '');

/** "…, a court heard", "…, jury told", "The court was told that …" */
function toldInCourt(tokens: readonly Token[], inside: readonly boolean[], verb: number): Attribution | null {
  if (!/^(?:heard|told|hears|hear)$/u.test(tokens[verb]?.lower ?? '')) return null;
  const passive = isPassive(tokens, verb);
  const left = passive ? verb - 1 : verb;
  const court = tokens.slice(Math.max(0, left - 3), left).some((t) => COURTS.has(t.lower));
  if (!court) return null;
  const base = { verb, who: 'court', speaker: null } as const;
  const comma = tokens.slice(0, verb).findLastIndex((t) => t.text === ',');
  if (comma > 0 && verb - comma <= 4 && tokens.slice(0, comma).some(isFinite))
    return { ...base, place: 'after', from: 0, to: comma };
  const said = startOfSaid(tokens, inside, verb);
  return said === null ? null : { ...base, place: 'before', from: said, to: tokens.length };
}

/** "described the attack as cowardly" */
const describesAs = (tokens: readonly Token[], verb: number): boolean =>
  /^describe[sd]$/u.test(tokens[verb]?.lower ?? '') && tokens.slice(verb).some((t) => t.lower === 'as');

/** "According to Ann Orr, …" and "…, according to Ann Orr": a person; what figures or an office say needs no name. */
function accordingTo(tokens: readonly Token[], inside: readonly boolean[], at: number): Attribution | null {
  const named = subjectAfter(tokens, inside, at + 1);
  if (named?.who !== 'person') return null;
  const comma = tokens.findIndex((t, i) => i > at && t.text === ',');
  const base = { verb: at, place: 'after', who: 'person', speaker: named.name } as const;
  if (at === 0) return comma < 0 ? null : { ...base, from: comma + 1, to: tokens.length };
  return { ...base, from: 0, to: at };
}

/** "were called", "is said to be": nobody says it, unless "by" tells who. */
const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  /^(is|are|was|were|be|been|being)$/u.test(tokens[verb - 1]?.lower ?? '') &&
  tokens[verb + 1]?.lower !== 'by';

/** "A survey by the council found that …", "…, figures from the trust show." */
function showingOf(tokens: readonly Token[], inside: readonly boolean[]): Attribution | null {
  const verb = tokens.findIndex((t, i) => i > 0 && SHOWING.has(t.lower) && inside[i] !== true);
  if (verb < 0) return null;
  const comma = tokens.slice(0, verb).findLastIndex((t) => t.text === ',');
  if (!tokens.slice(comma + 1, verb).some((t) => SOURCES.has(t.lower))) return null;
  const base = { verb, who: 'source', speaker: null } as const;
  const that = tokens[verb + 1]?.lower === 'that' ? 2 : 1;
  if (isClause(tokens, verb + that))
    return { ...base, place: 'before', from: verb + that, to: tokens.length };
  if (comma > 0 && tokens.slice(0, comma).some(isFinite))
    return { ...base, place: 'after', from: 0, to: comma };
  return null;
}

/** Where what is said begins after the verb: "that", a clause of its own, or nothing (`null`). */
function startOfSaid(tokens: readonly Token[], inside: readonly boolean[], verb: number): number | null {
  if (!CLAUSAL_SAYING.has(tokens[verb]?.lower ?? '')) return null;
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 14); i++)
    if (
      tokens[i]?.lower === 'that' &&
      !inside[i] &&
      (tokens.length - i > 4 || tokens.slice(i + 1).some(isFinite))
    )
      return i + 1;
  const next = tokens[verb + 1];
  if (!next || next.sort === 'mark' || inside[verb + 1] === true) return null;
  // "said about 60 tonnes", but not "heard about the plan"
  if (NO_CLAUSE.has(next.lower) && !isNumber(tokens[verb + 2])) return null;
  return isClause(tokens, verb + 1) ? verb + 1 : null;
}
