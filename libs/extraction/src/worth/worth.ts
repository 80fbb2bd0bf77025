import type { ClaimKind, Risk, SentenceLabel } from '@stet/domain';
import { featuresOf, type Features } from './features.js';

interface Weighed {
  readonly reason: string;
  readonly weight: number;
  readonly holds: (f: Features) => boolean;
}

/** Hand-set weights of a logistic score; the reason is what the checker reads. */
const WEIGHTS: readonly Weighed[] = [
  { reason: 'states a number', weight: 1.5, holds: (f) => f.number },
  { reason: 'states a share or an amount of money', weight: 0.9, holds: (f) => f.percentOrMoney },
  { reason: 'names a year', weight: 0.5, holds: (f) => f.year },
  { reason: 'gives a date', weight: 0.5, holds: (f) => f.date },
  { reason: 'quotes somebody', weight: 0.9, holds: (f) => f.quotation },
  { reason: 'says who said it', weight: 0.7, holds: (f) => f.saying },
  { reason: 'names somebody or some place', weight: 0.7, holds: (f) => f.names >= 1 },
  { reason: 'names several', weight: 0.5, holds: (f) => f.names >= 3 },
  { reason: 'tells of an event', weight: 0.7, holds: (f) => f.event },
  { reason: 'compares', weight: 0.5, holds: (f) => f.comparing },
  { reason: 'states a cause', weight: 0.3, holds: (f) => f.causing },
  { reason: 'makes an allegation', weight: 0.8, holds: (f) => f.alleging },
  { reason: 'concerns health', weight: 0.4, holds: (f) => f.health },
  { reason: 'looks ahead', weight: -0.6, holds: (f) => f.future },
  { reason: 'is hedged', weight: -0.4, holds: (f) => f.hedged },
  { reason: 'judges', weight: -0.8, holds: (f) => f.judging },
  { reason: 'speaks for itself (I, we, you)', weight: -0.7, holds: (f) => f.personal && !f.quotation },
  { reason: 'is a question', weight: -4, holds: (f) => f.question },
  { reason: 'is very short', weight: -1, holds: (f) => f.words < 5 },
];
const BIAS = -1.3;

export interface ScoredSentence {
  readonly text: string;
  /** Check-worthiness, 0..1, two decimals. */
  readonly worth: number;
  readonly label: SentenceLabel;
  readonly kinds: readonly ClaimKind[];
  readonly risk: Risk;
  /** The features that led to the score, the heaviest first. */
  readonly reasons: readonly string[];
}

/** How much a sentence deserves a check, what it is, and why. */
export function scoreSentence(text: string): ScoredSentence {
  const features = featuresOf(text);
  const holding = WEIGHTS.filter((w) => w.holds(features));
  const sum = holding.reduce((total, w) => total + w.weight, BIAS);
  const worth = Math.round(100 / (1 + Math.exp(-sum))) / 100;
  const reasons = [...holding].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map((w) => w.reason);
  return { text, worth, label: labelOf(features), kinds: kindsOf(features), risk: riskOf(features), reasons };
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

function labelOf(f: Features): SentenceLabel {
  if (f.question || f.words < 3) return 'none';
  const facts = statesFacts(f);
  const judges = f.judging || (f.personal && !f.quotation);
  if (judges) return facts && (f.names > 0 || f.number) ? 'mixed' : 'opinion';
  return facts || f.names > 0 || f.words >= 6 ? 'checkable' : 'none';
}

function kindsOf(f: Features): ClaimKind[] {
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
  if (labelOf(f) === 'opinion') kinds.unshift('opinion');
  return kinds.length > 0 ? kinds : ['other'];
}

function riskOf(f: Features): Risk {
  if (f.alleging && f.fullName) return 'high';
  return f.number || f.quotation || f.names > 0 || f.health || f.alleging ? 'normal' : 'low';
}
