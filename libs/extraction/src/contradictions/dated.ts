import type { Contradiction } from '../article.js';
import { lemmaOf } from '../claims/lemma.js';
import { factOf, shared } from '../claims/same-fact.js';
import { datesOf, type NamedDate } from '../kinds/dates.js';
import type { Token } from '../text/tokens.js';
import { actorOf, type FullNames } from './names-of.js';
import { peopleIn, tokensIn } from './reading.js';
import type { Worded } from './worded.js';

/** What happens once in a life: no more than the person has to be the same. */
const OF_A_LIFE = new Set(['born', 'died', 'dies']);
/** What happens once with the same body or thing: that has to be the same too. */
const OF_A_CAREER = new Set(
  'joined married graduated became retired appointed elected founded opened took since arrested jailed killed bought'.split(
    ' ',
  ),
);
/** A verb this many tokens before its date at most. */
const NEAR = 10;
const MOST_DATES = 6;

interface Dated {
  readonly id: string;
  readonly subject: string;
  readonly verb: string;
  readonly date: NamedDate & { readonly date: string };
  /** The words between verb and date, without names of the subject. */
  readonly about: ReadonlySet<string>;
}

/** One person with two dates for what happens once: two births, two deaths, two years of joining the same house. */
export function datesOfOnePerson(claims: readonly Worded[], published?: string): Contradiction[] {
  const { names, before } = peopleIn(claims);
  const known = new Map<string, Dated[]>();
  const found: Contradiction[] = [];
  for (const [i, claim] of claims.entries()) {
    for (const dated of datedIn(claim, names, before[i] ?? null, published)) {
      const key = `${dated.subject} ${dated.verb}`;
      const earlier = known.get(key) ?? [];
      const other = earlier.find((one) => one.id !== dated.id && differ(one, dated));
      if (other)
        found.push({
          kind: 'date',
          claims: [other.id, dated.id],
          reckoning: `${dated.verb}: ${other.date.date} against ${dated.date.date}`,
        });
      known.set(key, [...earlier, dated]);
    }
  }
  return found;
}

function datedIn(claim: Worded, names: FullNames, before: string | null, published?: string): Dated[] {
  const { id, exact } = claim;
  const tokens = tokensIn(claim);
  return datesOf(exact, published, tokens)
    .slice(0, MOST_DATES)
    .flatMap((date) => {
      const at = tokens.findIndex((t) => t.start >= date.start);
      const verb = verbBefore(tokens, at);
      const resolved = date.date;
      if (verb < 0 || resolved === null || date.grain === 'decade') return [];
      const who = actorOf(tokens, verb, names, before);
      if (who === null) return [];
      const said = tokens[verb]?.lower ?? '';
      const end = tokens[at]?.start ?? exact.length;
      const about = factOf(exact.slice(tokens[verb]?.start ?? 0, end)).content;
      // "who has sold cheese since 2009": what has been so since then stands before the word.
      const words = said === 'since' ? factOf(exact.slice(0, tokens[verb]?.start ?? 0)).content : about;
      return [
        {
          id,
          subject: who,
          verb: said === 'dies' ? 'died' : said,
          date: { ...date, date: resolved },
          about: new Set([...words].filter((w) => w !== lemmaOf(said) && w !== lemmaOf(who))),
        },
      ];
    });
}

/** The verb a date belongs to: the nearest one before it that no mark of a new clause parts from it; -1 without. */
function verbBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const t = tokens[i];
    if (!t || t.text === ';') return -1;
    if (OF_A_LIFE.has(t.lower) || OF_A_CAREER.has(t.lower)) return i;
  }
  return -1;
}

/** Neither date is the other told more roughly, and what it is about is the same. */
function differ(a: Dated, b: Dated): boolean {
  const [x, y] = [a.date.date, b.date.date];
  if (x.startsWith(y) || y.startsWith(x)) return false;
  return OF_A_LIFE.has(a.verb) || shared(a.about, b.about) > 0;
}
