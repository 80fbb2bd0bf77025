import type { Token } from '../text/tokens.js';
import * as words from './lexicon.js';
import { lastOfVerb } from './identities.js';
import { isFinite, isPast, mainVerbAt } from './phrases.js';

/** The verb of the main clause also where "Because …," or "When …," stands before it. */
export function verbOfMainClause(tokens: readonly Token[]): number {
  const comma = words.SUBORDINATE_FIRST.has(tokens[0]?.lower ?? '')
    ? tokens.findIndex((t) => t.text === ',')
    : -1;
  const within = comma < 0 ? -1 : mainVerbAt(tokens.slice(comma + 1));
  if (within >= 0) return comma + 1 + within;
  const inserted = verbAfterInsertion(tokens);
  return inserted < 0 ? mainVerbAt(tokens) : inserted;
}

/** "The robot, called Pim, has six legs": what stands between commas after the subject has no say; -1 where nothing does. */
function verbAfterInsertion(tokens: readonly Token[]): number {
  const opens = tokens.findIndex((t) => t.text === ',');
  if (opens < 1 || tokens.slice(1, opens).some((t) => isFinite(t))) return -1;
  for (let i = opens + 1; i < Math.min(tokens.length, opens + LONGEST_INSERTION); i++)
    if (tokens[i]?.text === ',' && isFinite(tokens[i + 1])) return i + 1;
  return -1;
}
const LONGEST_INSERTION = 25;

/** Whether the main clause itself tells of something past: "has lost", "fell", but not "is fed by", "has six legs". */
export function isToldPast(tokens: readonly Token[], verb: number): boolean {
  const main = tokens[verb];
  if (!main) return true;
  if (/^(?:is|are|isn't|aren't)$/u.test(main.lower) || words.MODALS.has(main.lower)) return false;
  if (/^(?:has|have)$/u.test(main.lower))
    return lastOfVerb(tokens, verb) > verb || isParticiple(tokens, verb + 1);
  return isPast(main) || /^(?:had|was|were|did|didn't|hadn't|wasn't|weren't)$/u.test(main.lower);
}

const isParticiple = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 3).some((t) => words.PARTICIPLES.has(t.lower));
