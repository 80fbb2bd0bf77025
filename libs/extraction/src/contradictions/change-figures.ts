import type { Statistic } from '../kinds/statistics.js';
import type { Token } from '../text/tokens.js';
import { statisticsIn, tokensIn } from './reading.js';
import type { Worded } from './worded.js';

export interface Read {
  readonly claim: Worded;
  readonly tokens: readonly Token[];
  readonly stats: readonly Statistic[];
}

export const readClaims = (claims: readonly Worded[]): Read[] =>
  claims.map((claim) => ({ claim, tokens: tokensIn(claim), stats: statisticsIn(claim) }));

/** The two figures of "from 40 to 50". */
export function fromTo({ tokens, stats }: Read): { from: number; to: number } | null {
  const amounts = stats.filter((s) => s.unit !== '%' && !s.approx);
  const first = amounts.find((s) => wordBefore(tokens, s.start) === 'from');
  const second = amounts.find(
    (s) => s !== first && wordBefore(tokens, s.start) === 'to' && s.unit === first?.unit,
  );
  const to = first?.to ?? second?.value;
  return first && to !== undefined && first.value > 0 && amounts.length <= 3
    ? { from: first.value, to }
    : null;
}

export const round = (n: number): number => Math.round(n * 10) / 10;

export function wordBefore(tokens: readonly Token[], start: number): string {
  const before = tokens.findLast((t) => t.end <= start && !'£$€'.includes(t.text));
  return before?.lower ?? '';
}
