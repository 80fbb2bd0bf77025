import type { Token } from '../text/tokens.js';
import { AUXILIARIES, BEARING_ON, CAUSAL_OPENERS, CAUSAL_PHRASES, DETERMINERS, RISKS } from './lexicon.js';
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
  if (hasPhrase(tokens, phrases) || bearsOnRisk(tokens)) return true;
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

/** "cuts risk of falls", "doubled the chances" */
const bearsOnRisk = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => {
    if (!BEARING_ON.has(t.lower)) return false;
    const next = tokens[i + 1]?.lower ?? '';
    return RISKS.has(DETERMINERS.has(next) || next === 'your' ? (tokens[i + 2]?.lower ?? '') : next);
  });
