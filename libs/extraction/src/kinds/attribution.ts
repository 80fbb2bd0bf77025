import type { Token } from '../text/tokens.js';
import { DETERMINERS, PRONOUNS } from './lexicon.js';
import {
  BODY_WORDS,
  CLAUSAL_SAYING,
  DENYING,
  HOUSES,
  NO_CLAUSE,
  QUANTITIES,
  ROLES,
  SHOWING,
  SOURCES,
} from './lexicon-saying.js';
import { personIn, runsIn } from './names.js';
import { isClause, isFinite, isNumber } from './phrases.js';
import { isAccording, isInside, sayingsAt, type QuotedSpan } from './quotations.js';

/** Who is said to say something, and where in the sentence that stands; token indices, end exclusive. */
export interface Attribution {
  /** Index of the verb of saying. */
  readonly verb: number;
  /** Before what is said ("Ann Orr said that …"), after it ("…, said Ann Orr"), or all there is ("said Ann Orr"). */
  readonly place: 'before' | 'after' | 'alone';
  /** A person may be misquoted; a council, a company or "officials" report a fact; a study or figures show it, and so do the many a survey asked. */
  readonly who: 'person' | 'body' | 'source' | 'many' | 'nobody';
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
      who === 'person' &&
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

interface Named {
  readonly name: string | null;
  readonly who: Attribution['who'];
  /** Tokens from its beginning up to the verb. */
  readonly length: number;
}

/** The subject of the verb: back over one insertion between commas ("Ann Orr, the mayor, said"). */
function subjectBefore(tokens: readonly Token[], inside: readonly boolean[], verb: number): Named | null {
  let start = verb;
  while (start > 0 && inside[start - 1] !== true && !endsSubject(tokens[start - 1])) start--;
  const near = tokens.slice(start, verb);
  const core = near.filter((t) => t.sort === 'word' && !t.lower.endsWith('ly') && t.lower !== 'also');
  const pronoun = core.findLast((t) => PRONOUNS.has(t.lower));
  if (pronoun && core.length <= 3)
    return {
      name: pronoun.text,
      who: pronoun.lower === 'they' || pronoun.lower === 'it' ? 'body' : 'person',
      length: verb - start,
    };
  // ", the mayor, said": the name stands before the insertion, unless the insertion is itself the name.
  const comma = tokens[start - 1]?.text === ',' && tokens[verb - 1]?.text === ',' ? start - 1 : -1;
  const insertion = tokens[verb - 1]?.text === ',' ? insertionBefore(tokens, inside, verb - 1) : comma;
  if (insertion > 0) {
    let head = insertion;
    // "Ana Ruiz, 41, a nurse from Hull, said"
    if (tokens[head - 1]?.sort === 'number' && tokens[head - 2]?.text === ',') head -= 2;
    let from = head;
    while (from > 0 && inside[from - 1] !== true && !endsSubject(tokens[from - 1])) from--;
    const title = tokens.slice(insertion + 1, verb - 1);
    if (isHouse(title)) return { name: runName(tokens.slice(from, head)), who: 'body', length: verb - from };
    const named = personIn(tokens.slice(from, head)) ?? personIn(title.slice(0, 4), true);
    if (named !== null) return { name: named, who: 'person', length: verb - from };
    return subjectOf(tokens.slice(from, head), verb - from);
  }
  return core.length === 0 ? null : subjectOf(near, verb - start);
}

const endsSubject = (t: Token | undefined): boolean =>
  t !== undefined &&
  (/^[,;:—–.!?"“”]$/u.test(t.text) ||
    isFinite(t) ||
    t.lower === 'and' ||
    t.lower === 'but' ||
    t.lower === 'as');

/** "the furniture retailer", "a maker of lifts that …": what comes before "of" or "that" says what it is. */
function isHouse(title: readonly Token[]): boolean {
  const end = title.findIndex((t) => LINKS.has(t.lower));
  const core = end < 0 ? title : title.slice(0, end);
  const last = core.findLast((t) => t.sort === 'word');
  return last !== undefined && HOUSES.has(last.lower) && DETERMINERS.has(title[0]?.lower ?? '');
}
const LINKS = new Set(['of', 'at', 'in', 'for', 'that', 'which', 'who', 'based']);

const runName = (tokens: readonly Token[]): string | null =>
  runsIn(tokens)[0]
    ?.map((t) => t.text)
    .join(' ') ?? null;

/** The comma that opens the insertion which closes at `close`; -1 where none is near. */
function insertionBefore(tokens: readonly Token[], inside: readonly boolean[], close: number): number {
  for (let i = close - 1; i > Math.max(0, close - 25); i--)
    if (tokens[i]?.text === ',' && inside[i] !== true) return i;
  return -1;
}

function subjectAfter(tokens: readonly Token[], inside: readonly boolean[], verb: number): Named | null {
  const after: Token[] = [];
  for (let i = verb + 1; i < Math.min(tokens.length, verb + 14); i++) {
    const t = tokens[i];
    if (!t || inside[i] === true || (/^[;:—–.!?"“”]$/u.test(t.text) && after.length > 2)) break;
    after.push(t);
  }
  const comma = after.findIndex((t) => t.text === ',');
  const near = comma < 0 ? after : after.slice(0, comma);
  const person = personIn(near) ?? (comma < 0 ? null : personIn(after.slice(comma + 1, comma + 5), true));
  if (person !== null) return { name: person, who: 'person', length: 0 };
  const first = near[0];
  if (first && PRONOUNS.has(first.lower))
    return { name: first.text, who: first.lower === 'they' ? 'body' : 'person', length: 0 };
  return near.length === 0 ? null : subjectOf(near, 0);
}

function subjectOf(tokens: readonly Token[], length: number): Named | null {
  const [first, second] = tokens;
  const counted = isNumber(first) || (QUANTITIES.has(first?.lower ?? '') && isManyAfter(second));
  if (counted) return { name: null, who: 'many', length };
  const person = personIn(tokens);
  if (person !== null) return { name: person, who: 'person', length };
  const name = runName(tokens);
  if (
    tokens.some((t) => t.sort === 'word' && ROLES.has(t.lower) && !BODY_WORDS.has(t.lower)) &&
    !tokens.some((t) => BODY_WORDS.has(t.lower))
  )
    return { name: null, who: 'person', length };
  return tokens.some((t) => t.sort === 'word') ? { name, who: 'body', length } : null;
}

const isManyAfter = (t: Token | undefined): boolean =>
  t?.lower === 'of' || t?.lower === 'than' || isNumber(t);
