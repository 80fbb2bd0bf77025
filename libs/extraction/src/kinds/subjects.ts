import type { Token } from '../text/tokens.js';
import { DETERMINERS, PRONOUNS } from './lexicon.js';
import { BODY_WORDS, HOUSES, QUANTITIES, ROLES, SPEAKERS } from './lexicon-saying.js';
import { personIn, runsIn } from './names.js';
import { isFinite, isNumber } from './phrases.js';

export type Who = 'person' | 'people' | 'court' | 'body' | 'source' | 'many' | 'nobody';

/** Who is named before or after a verb of saying. */
export interface Named {
  readonly name: string | null;
  readonly who: Who;
  /** Tokens from its beginning up to the verb. */
  readonly length: number;
}

/** The subject of the verb: back over one insertion between commas ("Ann Orr, the mayor, said"). */
export function subjectBefore(
  tokens: readonly Token[],
  inside: readonly boolean[],
  verb: number,
): Named | null {
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
    (isFinite(t) && t.lower !== 'close') ||
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

export function subjectAfter(
  tokens: readonly Token[],
  inside: readonly boolean[],
  verb: number,
): Named | null {
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
  // "A spokesman for the bank": what comes before "for" says who speaks.
  const link = tokens.findIndex((t, i) => i > 0 && OF_WHOM.has(t.lower));
  const core = link < 0 ? tokens : tokens.slice(0, link);
  const head = core.findLast((t) => t.sort === 'word');
  if (head && SPEAKERS.has(head.lower)) return { name: null, who: 'people', length };
  if (
    core.some((t) => t.sort === 'word' && ROLES.has(t.lower) && !BODY_WORDS.has(t.lower)) &&
    !core.some((t) => BODY_WORDS.has(t.lower))
  )
    return { name: null, who: 'person', length };
  return tokens.some((t) => t.sort === 'word') ? { name, who: 'body', length } : null;
}

const OF_WHOM = new Set(['of', 'for', 'at', 'from', 'in', 'close', 'near', 'with', 'on']);

const isManyAfter = (t: Token | undefined): boolean =>
  t?.lower === 'of' || t?.lower === 'than' || isNumber(t);
