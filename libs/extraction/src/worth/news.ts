import type { Features } from './features.js';

export interface Weighed {
  readonly reason: string;
  readonly weight: number;
  readonly holds: (f: Features) => boolean;
}

/** Hand-set: debates teach little of how reporters write. The reason is what the checker reads. */
const WEIGHTS: readonly Weighed[] = [
  { reason: 'states a number', weight: 1, holds: (f) => f.number },
  { reason: 'states a share or an amount of money', weight: 0.6, holds: (f) => f.percentOrMoney },
  { reason: 'names a year', weight: 0.5, holds: (f) => f.year },
  { reason: 'gives a date', weight: 0.6, holds: (f) => f.date },
  { reason: 'quotes somebody', weight: 0.8, holds: (f) => f.quotation },
  { reason: 'says who said it', weight: 0.7, holds: (f) => f.saying },
  { reason: 'names somebody or some place', weight: 0.5, holds: (f) => f.names >= 1 },
  { reason: 'names several', weight: 0.3, holds: (f) => f.names >= 3 },
  { reason: 'tells of an event', weight: 0.7, holds: (f) => f.event },
  { reason: 'compares', weight: 0.3, holds: (f) => f.comparing },
  { reason: 'states a cause', weight: 0.3, holds: (f) => f.causing },
  { reason: 'makes an allegation', weight: 0.9, holds: (f) => f.alleging },
  { reason: 'concerns health', weight: 0.4, holds: (f) => f.health },
  { reason: 'looks ahead', weight: -1, holds: (f) => f.future },
  { reason: 'is hedged', weight: -0.4, holds: (f) => f.hedged },
  { reason: 'judges', weight: -1, holds: (f) => f.judging && !f.quotation },
  { reason: 'is very short', weight: -1, holds: (f) => f.words < 5 },
];
const BIAS = -1.2;

/** Whether the sentence reads as a reporter's: no I, we or you outside quotation marks, and it tells what was. */
const reports = (f: Features): boolean =>
  !f.question && (!f.personal || f.quotation) && (f.event || f.saying || f.alleging) && f.names > 0;

/** The log odds by what the sentence shows, or undefined where it does not read as reporting. */
export function newsScore(f: Features): { logit: number; holding: readonly Weighed[] } | undefined {
  if (!reports(f)) return undefined;
  const holding = WEIGHTS.filter((w) => w.holds(f));
  return { logit: holding.reduce((total, w) => total + w.weight, BIAS), holding };
}
