import type { Token } from '../text/tokens.js';
import { lastOfVerb } from './identities.js';
import {
  AUXILIARIES,
  BEARING_ON,
  CAUSAL_OPENERS,
  CAUSAL_PHRASES,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RISKS,
} from './lexicon.js';
import { NUMBER_WORDS } from './lexicon-numbers.js';
import { BODY_WORDS, ROLES, SPEAKERS } from './lexicon-saying.js';
import { hasPhrase, isPast, tellsPast } from './phrases.js';

const CAUSAL_BUT_DUE = CAUSAL_PHRASES.filter((p) => p !== 'due to');

/** Whether a clause says that one thing brings about another. */
export function isCausal(tokens: readonly Token[]): boolean {
  const due = tokens.findIndex((t) => t.lower === 'due');
  const planned =
    due > 0 &&
    AUXILIARIES.has(tokens[due - 1]?.lower ?? '') &&
    /^(is|are|was|were)$/u.test(tokens[due - 1]?.lower ?? '');
  const phrases = planned ? CAUSAL_BUT_DUE : CAUSAL_PHRASES;
  if (hasPhrase(tokens, phrases) && !isLedAway(tokens)) return true;
  if (bearsOnRisk(tokens) || endsInResult(tokens)) return true;
  // A clause that opens with "after" and a plain past gives what set it off; "after X had gone" only the order of things.
  // "as fuel costs bite"; with a past verb it tells the time
  if (
    tokens[0]?.lower === 'as' &&
    tokens.length > 3 &&
    !tokens.some((t, i) => tellsPast(tokens, i) || (i > 0 && t.lower === 'as'))
  )
    return true;
  const opens = CAUSAL_OPENERS.has(tokens[0]?.lower ?? '') && !tokens.some((t) => t.text === ',');
  return opens && tokens.some((t) => isPast(t)) && !tokens.some((t) => t.lower === 'had');
}

/** "were led to high ground" */
const isLedAway = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, i) =>
      t.lower === 'led' &&
      tokens[i + 1]?.lower === 'to' &&
      /^(?:was|were|been|being|is|are)$/u.test(tokens[i - 1]?.lower ?? ''),
  );

/** "Sparks set the grass alight", "A scandal cost her the middle class": a thing does to another what makes it so. */
export function bringsAbout(tokens: readonly Token[], verb: number): boolean {
  const last = lastOfVerb(tokens, verb);
  const main = tokens[verb];
  if (
    !main ||
    verb < 1 ||
    !BRINGING_ABOUT.has(tokens[last]?.lower ?? '') ||
    /^(?:is|are|was|were|be|been)$/u.test(tokens[last - 1]?.lower ?? '')
  )
    return false;
  const subject = tokens.slice(0, verb);
  const link = subject.findIndex((t, i) => i > 0 && (PREPOSITIONS.has(t.lower) || t.text === ','));
  const head = (link < 0 ? subject : subject.slice(0, link)).findLast((t) => t.sort === 'word');
  if (
    !head ||
    (head.capital && head !== tokens[0]) ||
    tokens.some((w) => '£$€%'.includes(w.text)) ||
    subject.some((t) => t.sort === 'number' || NUMBER_WORDS[t.lower] !== undefined)
  )
    return false;
  if (PRONOUNS.has(head.lower) || isSomebody(head.lower)) return false;
  const next = tokens[last + 1];
  return next?.sort === 'word' && !PREPOSITIONS.has(next.lower);
}
const BRINGING_ABOUT = new Set(
  'made makes left leaves drove drives brought brings set sets sent cost costs halted halts halt forced forces turned turns reduced reduces delayed delays changed changes kept keeps eaten driven keep make leave prevents prevented allowed allows'.split(
    ' ',
  ),
);
const isSomebody = (word: string): boolean =>
  ROLES.has(word) ||
  BODY_WORDS.has(word) ||
  SPEAKERS.has(word) ||
  PEOPLE.has(word) ||
  /(?:ers|ors|ists|ians|men)$/u.test(word);
const PEOPLE = new Set(
  'they who which that this these those man woman men women people person boy girl couple family families side team crew band pair jury judge player manager firm nobody somebody all many some most others one both troops volunteers vicar fan fans students pupils patients guests'.split(
    ' ',
  ),
);

/** "Frost stops them, so none works in January." */
const endsInResult = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, i) =>
      t.lower === 'so' &&
      i > 2 &&
      tokens[i - 1]?.text === ',' &&
      tokens[i + 1]?.sort === 'word' &&
      tokens.length - i > 3,
  );

/** "cuts risk of falls", "doubled the chances" */
const bearsOnRisk = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => {
    if (!BEARING_ON.has(t.lower)) return false;
    const next = tokens[i + 1]?.lower ?? '';
    return RISKS.has(DETERMINERS.has(next) || next === 'your' ? (tokens[i + 2]?.lower ?? '') : next);
  });
