import type { Contradiction } from '../article.js';
import { ROLES } from '../kinds/lexicon-saying.js';
import { runsIn } from '../kinds/names.js';
import type { Token } from '../text/tokens.js';

/** What a claim says a person is. */
export interface Titled {
  readonly id: string;
  readonly name: string;
  /** "chief executive of northway": the role and whose it is; `null` without. */
  readonly role: string | null;
  readonly of: string | null;
  /** Capitalised words within the role: "Danish" in "the Danish head coach". */
  readonly marks: readonly string[];
}

const NOT_NOW = new Set(
  'former then ex deputy acting outgoing incoming late assistant vice interim co joint one'.split(' '),
);
const LONGEST = 6;
const ENDS = new Set([',', '.', ';', '”', '"', '—', '–']);

/** ", the chief executive of Northway,", "is the mayor of Leeds", ", the Danish head coach," right after a name. */
export function titleIn(after: readonly Token[]): Omit<Titled, 'id' | 'name'> {
  const none = { role: null, of: null, marks: [] };
  const opens = after[0]?.text === ',' || /^(is|was)$/u.test(after[0]?.lower ?? '');
  const end = after.findIndex((t, i) => i > 0 && (t.lower === 'of' || t.lower === 'at' || ENDS.has(t.text)));
  const stop = end < 0 ? after.length : end;
  const inside = after.slice(1, stop);
  if (!opens || after[0]?.lower === 'was' || inside.length < 1 || inside.length > LONGEST) return none;
  if (inside.some((t) => NOT_NOW.has(t.lower))) return none;
  const words = inside.filter((t) => t.sort === 'word' && !['the', 'a', 'an'].includes(t.lower));
  if (!words.some((t) => ROLES.has(t.lower))) return none;
  const house = ENDS.has(after[stop]?.text ?? '.') ? undefined : runsIn(after.slice(stop + 1, stop + 7))[0];
  const marks = words.filter((t) => t.capital).map((t) => t.lower.replace(/['’]s$/u, ''));
  if (!house && (marks.length === 0 || inside[0]?.lower !== 'the')) return none;
  return {
    role: words
      .filter((t) => !t.capital)
      .map((t) => t.lower)
      .join(' '),
    of: house?.map((t) => t.lower).join(' ') ?? null,
    marks,
  };
}

/** Two offices of one person in one house, told as if each were the one he or she has. */
export function titles(all: readonly Titled[]): Contradiction[] {
  const [first, ...rest] = all.filter((t) => t.role !== null);
  if (!first) return [];
  const other = rest.find(
    (t) =>
      inOneHouse(t, first) && t.role !== first.role && t.id !== first.id && !isPartOf(t.role, first.role),
  );
  if (!other) return [];
  const house = first.of ?? first.marks.join(' ');
  return [
    {
      kind: 'title',
      claims: [first.id, other.id],
      reckoning: `${first.name}: ${first.role ?? ''} against ${other.role ?? ''} of ${house}`,
    },
  ];
}

const inOneHouse = (a: Titled, b: Titled): boolean =>
  a.of !== null || b.of !== null ? a.of === b.of : a.marks.some((mark) => b.marks.includes(mark));

/** "executive" and "chief executive" may be one title told shorter. */
const isPartOf = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a.includes(b) || b.includes(a));
