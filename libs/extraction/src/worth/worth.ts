import type { ClaimKind, Risk, SentenceLabel } from '@stet/domain';
import { featuresOf, type Features } from './features.js';
import { judge } from './model.js';
import { newsScore, shown } from './news.js';
import { reasonsOf } from './reasons.js';
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
 * In an article the way reporters write counts beside what was learned from debates; of a line by itself nobody knows
 * whether a reporter wrote it.
 */
export function scoreSentence(text: string, where: 'alone' | 'article' = 'alone'): ScoredSentence {
  const plain = plainText(text);
  const features = featuresOf(plain);
  if (features.words === 0)
    return { text, worth: 0, label: 'none', kinds: ['other'], risk: 'low', reasons: [] };
  const learned = judge(plain);
  const news = where === 'article' ? newsScore(features)?.logit : undefined;
  const logit = Math.max(learned.logit, news ?? -Infinity);
  const worth = Math.round(10_000 / (1 + Math.exp(-logit))) / 10_000;
  const label = labelOf(features, worth);
  const reasons = reasonsOf(learned, shown(features), features.question);
  return { text, worth, label, kinds: kindsOf(features, label), risk: riskOf(features), reasons };
}

const statesFacts = (f: Features): boolean =>
  f.number ||
  f.year ||
  f.date ||
  f.event ||
  f.saying ||
  f.quotation ||
  f.alleging ||
  (f.names > 0 && f.comparing);

const GREETING = /^(hello|hi|good (morning|evening|afternoon)|thank you|thanks|welcome|yes|no|well)\b/u;

function labelOf(f: Features, worth: number): SentenceLabel {
  if (f.question || f.words < 3 || (f.words < 6 && GREETING.test(f.opening))) return 'none';
  const facts = statesFacts(f);
  if (f.judging && !f.quotation)
    return (facts && (f.names > 0 || f.number)) || worth >= 0.5 ? 'mixed' : 'opinion';
  if (f.personal && !f.quotation && worth < 0.5)
    return facts && (f.names > 0 || f.number) ? 'mixed' : 'opinion';
  return facts || f.names > 0 || f.words >= 6 ? 'checkable' : 'none';
}

function kindsOf(f: Features, label: SentenceLabel): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  if (f.question) kinds.push('question');
  if (f.quotation && (f.saying || f.names > 0)) kinds.push('quotation');
  if (f.percentOrMoney || (f.number && !f.year && !f.date)) kinds.push('statistic');
  if (f.year || f.date) kinds.push('date');
  if (f.comparing) kinds.push('comparison');
  if (f.causing) kinds.push('causal');
  if (f.future) kinds.push('prediction');
  if (f.title && f.fullName) kinds.push('identity');
  if (f.event && f.names > 0) kinds.push('event');
  if (label === 'opinion') kinds.unshift('opinion');
  return kinds.length > 0 ? kinds : ['other'];
}

function riskOf(f: Features): Risk {
  if (f.alleging && f.fullName) return 'high';
  return f.number || f.quotation || f.names > 0 || f.health || f.alleging ? 'normal' : 'low';
}
