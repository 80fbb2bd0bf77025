import type { BlockKind } from '@stet/domain';
import type { DraftBlock } from '../article.js';
import { wordingKey, wordsOf } from '../text/normalise.js';

const LEFTOVERS = new Set(
  'advertisement|advert|ad|sponsored|share|share this|share this article|read more|related articles|related|subscribe|sign up|newsletter|font change|print|comments|continue reading|story continues below|skip to content|most read|back to top|copy link'.split(
    '|',
  ),
);
const MOST_WORDS_OF_A_SUBHEAD = 9;
const FEWEST_WORDS_OF_A_PULL_QUOTE = 8;

const endsLikeASentence = (text: string): boolean => /[.!?…:;]["'”’)\]]*$/u.test(text.trimEnd());

export const isLeftover = (text: string): boolean => LEFTOVERS.has(wordingKey(text));

const isByline = (text: string): boolean =>
  /^(by|words by|reported by)\s+\p{Lu}/iu.test(text) &&
  wordsOf(text).length <= 10 &&
  !endsLikeASentence(text);

/** How many of a text's words stand in another, 0..1. */
function containment(words: readonly string[], inside: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((w) => inside.has(w)).length / words.length;
}

/**
 * Says what each paragraph of an unmarked text is: headline first, a standfirst under it, short lines without a stop
 * are subheads, longer ones that repeat the body are pull quotes, what repeats the headline or came from a page's
 * furniture is residue.
 */
export function nameBlocks(paragraphs: readonly DraftBlock[]): DraftBlock[] {
  const sets = paragraphs.map((p) => new Set(wordsOf(p.text)));
  const first = paragraphs.findIndex((p) => !isLeftover(p.text));
  const headline = paragraphs[first];
  const headed =
    headline !== undefined &&
    headline.kind === 'paragraph' &&
    looksLikeHeadline(headline.text) &&
    paragraphs.length > 1;
  const headlineKey = headed ? wordingKey(headline.text) : null;
  return paragraphs.map((p, i): DraftBlock => {
    const kindOf = (): BlockKind => {
      if (isLeftover(p.text)) return 'residue';
      if (p.kind !== 'paragraph') return p.kind;
      if (headed && i === first) return 'headline';
      if (headlineKey !== null && wordingKey(p.text) === headlineKey) return 'residue';
      if (isByline(p.text)) return 'byline';
      if (headed && i === first + 1 && wordsOf(p.text).length <= 60 && paragraphs.length > 3)
        return 'standfirst';
      if (endsLikeASentence(p.text)) return 'paragraph';
      const words = wordsOf(p.text);
      if (words.length >= FEWEST_WORDS_OF_A_PULL_QUOTE && repeatsAnother(words, sets, i)) return 'pull_quote';
      if (words.length <= MOST_WORDS_OF_A_SUBHEAD) return i === paragraphs.length - 1 ? 'residue' : 'subhead';
      return 'paragraph';
    };
    return { kind: kindOf(), text: p.text };
  });
}

function looksLikeHeadline(text: string): boolean {
  return wordsOf(text).length <= 25 && !/[.;:]["'”’)\]]*$/u.test(text.trimEnd());
}

/** Compared with each other paragraph; bounded, so that a text of thousands of lines stays quick. */
function repeatsAnother(
  words: readonly string[],
  sets: readonly ReadonlySet<string>[],
  own: number,
): boolean {
  const from = Math.max(0, own - 200);
  return sets
    .slice(from, own + 200)
    .some((set, i) => from + i !== own && set.size > words.length && containment(words, set) >= 0.7);
}
