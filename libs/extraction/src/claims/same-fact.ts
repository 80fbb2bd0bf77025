import { NUMBER_WORDS } from '../kinds/lexicon-numbers.js';
import { tokensOf } from '../text/tokens.js';
import { isTitleCase } from '../kinds/phrases.js';
import { lemmaOf } from './lemma.js';
import { meaningOf } from './synonyms.js';
import { statisticsOf, type Statistic } from '../kinds/statistics.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const EMPTY = words(
  'the a an of in on at to for and or but with by from as that this it its is are was were be been has have had he she they his her their who which said says after into than over about will would could can may might must when where while what say says told also now then them him me we us our you your there here go goes went',
);
const UP = words(
  'rose rise rises rising up grew grow grows increased increase increases higher gained gain more climbed jumped',
);
const DOWN = words(
  'fell fall falls falling down dropped drop drops decreased decrease declined decline lower lost less cut slipped',
);
/** Verbs of change alone, so that "fell 18%", "is down 18%" and "dropped by 18%" share a word. */
const RISES = words(
  'rose rise rises rising up grew grow grows increased increase increases climbed climbs jumped jumps',
);
const FALLS = words(
  'fell fall falls falling down dropped drop drops decreased decrease declined decline slipped slips',
);
const NOT = words(
  "not no never none without nobody nothing didn't isn't wasn't hasn't don't doesn't can't won't denied",
);

/** What two claims are compared by. */
export interface Fact {
  readonly content: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: readonly Statistic[];
  readonly years: readonly string[];
  readonly direction: 'up' | 'down' | 'both' | null;
  readonly negated: boolean;
}

export function factOf(text: string): Fact {
  const tokens = tokensOf(text);
  const lower = tokens.filter((t) => t.sort === 'word').map((t) => t.lower);
  const up = lower.some((w) => UP.has(w));
  const down = lower.some((w) => DOWN.has(w));
  return {
    content: new Set(
      lower.filter((w) => !EMPTY.has(w) && w.length > 1 && NUMBER_WORDS[w] === undefined).map(wordOf),
    ),
    // In A Headline Like This capitals make no names.
    names: isTitleCase(tokens)
      ? new Set<string>()
      : new Set(
          tokens
            .filter((t, i) => i > 0 && t.capital && t.text.length > 1 && !EMPTY.has(t.lower))
            .map((t) => wordOf(t.lower)),
        ),
    figures: statisticsOf(text, tokens),
    years: tokens.filter((t) => t.sort === 'number' && t.text.length === 4).map((t) => t.text),
    direction: up && down ? 'both' : up ? 'up' : down ? 'down' : null,
    negated: lower.some((w) => NOT.has(w)),
  };
}

/** What a word is compared by: its direction ("rose", "up"), else its meaning. */
const wordOf = (word: string): string =>
  RISES.has(word) ? '+' : FALLS.has(word) ? '-' : meaningOf(lemmaOf(word));

export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let n = 0;
  for (const word of a) if (b.has(word)) n++;
  return n;
};

/** Why `part` may not be taken for the fact in `whole`; `null` where figures, names, years, direction and negation agree. */
export function disagreement(part: Fact, whole: Fact): string | null {
  if (part.negated !== whole.negated) return 'negation';
  if (
    part.direction !== null &&
    whole.direction !== null &&
    whole.direction !== 'both' &&
    part.direction !== whole.direction
  )
    return 'direction';
  if (part.figures.some((f) => !whole.figures.some((w) => w.value === f.value && w.unit === f.unit)))
    return 'figures';
  if (part.years.some((y) => !whole.years.includes(y))) return 'years';
  if ([...part.names].some((name) => !whole.content.has(name))) return 'names';
  return null;
}
