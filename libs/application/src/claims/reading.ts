import { signOffsRequired, type DeskPolicy } from '@stet/domain';
import type { ClaimRecord, Json, Reads } from '../ports.js';

/** What the engine reads in a claim's words, and what the desk's policy asks of it. */
export type Reading = Pick<
  ClaimRecord,
  'kind' | 'kinds' | 'worth' | 'risk' | 'reasons' | 'restated' | 'speaker' | 'signOffsRequired'
>;

export const readingOf = (found: Reads, policy: DeskPolicy): Reading => ({
  kind: found.kind,
  kinds: found.kinds,
  worth: found.worth,
  risk: found.risk,
  reasons: found.reasons,
  restated: found.restated ?? null,
  speaker: found.speaker ?? null,
  signOffsRequired: signOffsRequired(found.risk, policy),
});

/** What the log says of a reading. Its numbers are whole: worth is told in text. */
const told = ({ kind, kinds, risk, signOffsRequired: signOffs, worth }: Reading) => ({
  kind,
  kinds: [...kinds],
  risk,
  signOffs,
  worth: worth.toFixed(3),
});

/** What of a reading is another now, before and after; empty where all of it stays. */
export function readingChange(before: Reading, after: Reading): Record<'from' | 'to', Record<string, Json>> {
  const [was, now] = [told(before), told(after)];
  const differs = ([name, value]: [string, Json]): boolean =>
    JSON.stringify(value) !== JSON.stringify(new Map<string, Json>(Object.entries(was)).get(name));
  const to = Object.fromEntries(Object.entries<Json>(now).filter(differs));
  return { from: Object.fromEntries(Object.entries<Json>(was).filter(([name]) => name in to)), to };
}
