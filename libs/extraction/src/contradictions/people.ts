import type { Contradiction } from '../article.js';
import { ROLES } from '../kinds/lexicon-saying.js';
import { personIn, runsIn } from '../kinds/names.js';
import { tokensOf, type Token } from '../text/tokens.js';
import type { Worded } from './worded.js';

interface Told {
  readonly id: string;
  readonly name: string;
  readonly age: number | null;
  readonly born: number | null;
  /** "chief executive of northway": the role and whose it is; `null` without both. */
  readonly role: string | null;
  readonly of: string | null;
}

const NOT_NOW = new Set([
  'former',
  'then',
  'ex',
  'deputy',
  'acting',
  'outgoing',
  'incoming',
  'late',
  'assistant',
  'vice',
  'interim',
  'co',
  'joint',
]);
const FEWEST_LETTERS = 5;

/** One person with two ages, an age that the year of birth does not give, two titles in one house, or two spellings. */
export function people(claims: readonly Worded[], published?: string): Contradiction[] {
  const told = claims.flatMap((claim) => toldIn(claim));
  const year = published === undefined ? Number.NaN : new Date(published).getUTCFullYear();
  const byName = new Map<string, Told[]>();
  for (const one of told) {
    const known = byName.get(one.name);
    if (known) known.push(one);
    else byName.set(one.name, [one]);
  }
  return [
    ...[...byName.values()].flatMap((all) => [...ages(all, year), ...titles(all)]),
    ...spellings(byName),
  ];
}

function toldIn({ id, exact }: Worded): Told[] {
  const tokens = tokensOf(exact.slice(0, 1_000));
  return runsIn(tokens).flatMap((run) => {
    const name = personIn(run, true);
    if (name === null || ROLES.has(run[0]?.lower.replace(/s$/u, '') ?? '')) return [];
    const after = tokens.slice(tokens.findIndex((t) => t === run[0]) + run.length);
    const age =
      after[0]?.text === ',' &&
      after[1]?.sort === 'number' &&
      (after[2] === undefined || after[2].text === ',')
        ? Number(after[1].text)
        : null;
    const born = after.slice(0, 3).some((t) => t.lower === 'born') ? yearIn(after.slice(0, 12)) : null;
    return [{ id, name, age, born, ...roleIn(after) }];
  });
}

function yearIn(tokens: readonly Token[]): number | null {
  const found = tokens.find((t) => t.sort === 'number' && /^(18|19|20)\p{Nd}\p{Nd}$/u.test(t.text));
  return found ? Number(found.text) : null;
}

/** ", the chief executive of Northway," and "is the mayor of Leeds" right after a name. */
function roleIn(after: readonly Token[]): { role: string | null; of: string | null } {
  const none = { role: null, of: null };
  const opens = after[0]?.text === ',' || /^(is|was)$/u.test(after[0]?.lower ?? '');
  const at = after.findIndex((t) => t.lower === 'of');
  if (!opens || at < 2 || at > 6 || after.slice(1, at).some((t) => NOT_NOW.has(t.lower) || t.text === ','))
    return none;
  const words = after.slice(1, at).filter((t) => t.sort === 'word' && !['the', 'a', 'an'].includes(t.lower));
  const house = runsIn(after.slice(at + 1, at + 7))[0];
  if (!house || !words.some((t) => ROLES.has(t.lower)) || after[0]?.lower === 'was') return none;
  return { role: words.map((t) => t.lower).join(' '), of: house.map((t) => t.lower).join(' ') };
}

function ages(all: readonly Told[], year: number): Contradiction[] {
  const [first, ...rest] = all.filter((t) => t.age !== null);
  const other = rest.find((t) => t.age !== first?.age);
  if (first && other)
    return [
      {
        kind: 'figure',
        claims: [first.id, other.id],
        reckoning: `${first.name}: ${first.age ?? ''} against ${other.age ?? ''}`,
      },
    ];
  const birth = all.find((t) => t.born !== null);
  if (!first?.age || !birth?.born || Number.isNaN(year)) return [];
  const turns = year - birth.born;
  if (first.age === turns || first.age === turns - 1) return [];
  return [
    {
      kind: 'years_after',
      claims: [...new Set([birth.id, first.id])],
      reckoning: `born in ${birth.born} makes ${turns - 1} or ${turns} in ${year}, not ${first.age}`,
    },
  ];
}

function titles(all: readonly Told[]): Contradiction[] {
  const [first, ...rest] = all.filter((t) => t.role !== null);
  const other = rest.find(
    (t) => t.of === first?.of && t.role !== first?.role && !isPartOf(t.role, first?.role),
  );
  if (!first || !other) return [];
  return [
    {
      kind: 'title',
      claims: [first.id, other.id],
      reckoning: `${first.name}: ${first.role ?? ''} against ${other.role ?? ''} of ${first.of ?? ''}`,
    },
  ];
}

/** "executive" and "chief executive" may be one title told shorter. */
const isPartOf = (a: string | null, b: string | null | undefined): boolean =>
  a !== null && b !== null && b !== undefined && (a.includes(b) || b.includes(a));

/** The same first name with last names one letter apart, or the other way about. */
function spellings(byName: ReadonlyMap<string, readonly Told[]>): Contradiction[] {
  const names = [...byName.keys()]
    .slice(0, 200)
    .map((name) => ({ name, first: name.split(' ')[0] ?? '', last: name.split(' ').at(-1) ?? '' }));
  return names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => {
      const lasts = a.first === b.first && oneLetterApart(a.last, b.last);
      const firsts = a.last === b.last && oneLetterApart(a.first, b.first);
      const [x, y] = [byName.get(a.name)?.[0], byName.get(b.name)?.[0]];
      if ((!lasts && !firsts) || !x || !y) return [];
      return [
        {
          kind: 'name' as const,
          claims: [...new Set([x.id, y.id])],
          reckoning: `${a.name} against ${b.name}`,
        },
      ];
    }),
  );
}

/** One letter put in, left out or changed, in words long enough for that to be a slip. */
function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < FEWEST_LETTERS || Math.abs(a.length - b.length) > 1)
    return false;
  // "Islands", "Korean": a plural or a people, no slip.
  if (a.startsWith(b) || b.startsWith(a)) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}
