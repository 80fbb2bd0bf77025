import type { ClaimKind, Risk, SentenceLabel } from '@stet/domain';
import { judge } from '../kinds/kinds-of.js';
import { featuresOf, type Features } from './features.js';
import { judge as learnedOf } from './model.js';
import { newsScore } from './news.js';
import { learnedReasons, newsReasons } from './reasons.js';
import { plainText } from './tokens.js';

export interface ScoredSentence {
  readonly text: string;
  /** Check-worthiness, 0..1, four decimals; 0.5 and more is worth a check. */
  readonly worth: number;
  readonly label: SentenceLabel;
  readonly kinds: readonly ClaimKind[];
  readonly risk: Risk;
  /** The features that led to the score, the heaviest first. */
  readonly reasons: readonly string[];
}

/**
 * How much a sentence deserves a check, what it is, and why. Very long texts are judged by their beginning.
 * The reasons are what decided: the features the model weighed, or the rules for news where those gave the score.
 * In an article the way reporters write counts beside what was learned from debates; of a line by itself nobody knows
 * whether a reporter wrote it.
 */
export function scoreSentence(text: string, where: 'alone' | 'article' = 'alone'): ScoredSentence {
  const plain = plainText(text);
  const features = featuresOf(plain);
  if (features.words === 0)
    return { text, worth: 0, label: 'none', kinds: ['other'], risk: 'low', reasons: [] };
  const learned = learnedOf(plain);
  const rules = where === 'article' ? newsScore(features) : undefined;
  const news = rules !== undefined && rules.logit > learned.logit ? rules : null;
  const logit = news?.logit ?? learned.logit;
  const worth = Math.round(10_000 / (1 + Math.exp(-logit))) / 10_000;
  const { kinds, label } = judge(text);
  const reasons = news ? newsReasons(news.holding) : learnedReasons(learned);
  return { text, worth, label, kinds, risk: riskOf(features), reasons };
}

function riskOf(f: Features): Risk {
  if (f.alleging && f.fullName) return 'high';
  return f.number || f.quotation || f.names > 0 || f.health || f.alleging ? 'normal' : 'low';
}
