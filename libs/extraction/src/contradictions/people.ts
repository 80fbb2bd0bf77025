import type { Contradiction } from '../article.js';
import { ROLES } from '../kinds/lexicon-saying.js';
import { fullNameOf, runsIn } from '../kinds/names.js';
import { tokensOf, type Token } from '../text/tokens.js';
import { lastOf, type FullNames } from './names-of.js';
import { peopleIn } from './reading.js';
import { titleIn, titles, type Titled } from './titles.js';
import type { Worded } from './worded.js';

interface Told extends Titled {
  readonly name: string;
  readonly age: number | null;
  readonly born: number | null;
  /** The age is the one somebody died at. */
  readonly dead: boolean;
}

const FEWEST_LETTERS = 5;

/** One person with two ages, an age that the year of birth does not give, two titles in one house, or two spellings. */
export function people(claims: readonly Worded[], published?: string): Contradiction[] {
  const { names, before } = peopleIn(claims);
  const told = claims.flatMap((claim, i) => toldIn(claim, names, before[i] ?? null));
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

function toldIn({ id, exact }: Worded, names: FullNames, before: string | null): Told[] {
  const tokens = tokensOf(exact.slice(0, 1_000));
  const runs = runsIn(tokens).flatMap((run): Told[] => {
    const name = nameOf(tokens, run, names);
    if (name === null || ROLES.has(run[0]?.lower.replace(/s$/u, '') ?? '')) return [];
    const after = tokens.slice(tokens.findIndex((t) => t === run[0]) + run.length);
    return [{ id, name, ...lifeIn(after), ...titleIn(after) }];
  });
  const meant = before === null ? null : names.get(before);
  // "She was born in 1936": whom the claims before it name
  if (
    typeof meant === 'string' &&
    /^s?he$/u.test(tokens[0]?.lower ?? '') &&
    !runs.some((r) => r.name === meant)
  )
    return [...runs, { id, name: meant, ...lifeIn(tokens.slice(1), false), role: null, of: null, marks: [] }];
  return runs;
}

/** A full name, or a last name the article gives in full elsewhere, in one form throughout. */
function nameOf(tokens: readonly Token[], run: readonly Token[], names: FullNames): string | null {
  const full = fullNameOf(tokens, run);
  const last = lastOf(full ?? (run.length === 1 ? (run[0]?.text ?? '') : ''));
  const lone = run.length === 1 && !names.has(last) && isAged(tokens, run) ? (run[0]?.text ?? null) : null;
  return names.get(last) ?? full ?? lone;
}

/** "Addo, 24," is a person though no full name is given. */
function isAged(tokens: readonly Token[], run: readonly Token[]): boolean {
  const at = tokens.findIndex((t) => t === run[0]);
  const [comma, age, after] = tokens.slice(at + run.length);
  return comma?.text === ',' && age?.sort === 'number' && Number(age.text) < 110 && after?.text === ',';
}

/** Age and year of birth right after a name: ", 58,", ", who has died aged 91", "was born in 1936". */
function lifeIn(after: readonly Token[], byName = true): Pick<Told, 'age' | 'born' | 'dead'> {
  const stands = after[0]?.text === ',' && after[1]?.sort === 'number';
  const closed = after[2] === undefined || after[2].text === ',';
  const aged = after.findIndex((t) => t.lower === 'aged');
  const near =
    aged > 0 && aged <= 8 && !after.slice(0, aged).some((t) => t.capital) ? after[aged + 1] : undefined;
  const stated = byName ? ageToldIn(after) : null;
  const age =
    stands && closed ? Number(after[1]?.text) : near?.sort === 'number' ? Number(near.text) : stated;
  const born = after.slice(0, 3).some((t) => t.lower === 'born') ? yearIn(after.slice(0, 12)) : null;
  return {
    age,
    born,
    dead: near !== undefined && after.slice(0, aged).some((t) => /^(dies|died|dead)$/u.test(t.lower)),
  };
}

/** "who is 79 and", "is 79", "turned 79", "(79)": a number of years and nothing that is counted. */
function ageToldIn(after: readonly Token[]): number | null {
  const at = after[0]?.text === ',' ? 1 : 0;
  const who = after[at]?.lower === 'who' ? at + 1 : at;
  const [is, age, next] = after.slice(who);
  const value = age?.sort === 'number' && /^\p{Nd}{1,3}$/u.test(age.text) ? Number(age.text) : null;
  if (value === null || value > 110 || !/^(?:is|was|turned|turns|\()$/u.test(is?.lower ?? '')) return null;
  if (is?.lower === 'was' || (at === 1 && who === at)) return null;
  const ends =
    next === undefined || next.sort === 'mark' || /^(?:and|but|years|this|last|on|in|now)$/u.test(next.lower);
  return ends && !/^[%–-]$/u.test(next?.text ?? '') ? value : null;
}

function yearIn(tokens: readonly Token[]): number | null {
  const found = tokens.find((t) => t.sort === 'number' && /^(18|19|20)\p{Nd}\p{Nd}$/u.test(t.text));
  return found ? Number(found.text) : null;
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
  // Somebody who died may have done so in the year before.
  const least = turns - (first.dead ? 2 : 1);
  if (first.age <= turns && first.age >= least) return [];
  return [
    {
      kind: 'years_after',
      claims: [...new Set([birth.id, first.id])],
      reckoning: `born in ${birth.born} makes ${turns - 1} or ${turns} in ${year}, not ${first.age}`,
    },
  ];
}

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
