import type { Denial } from './four-eyes.js';

export const CONFLICT_KINDS = ['topic', 'source'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What a person has declared: no claim on this topic, or resting on this source, is theirs to judge. */
export interface DeclaredConflict {
  readonly person: string;
  readonly kind: ConflictKind;
  readonly value: string;
}

/** What a claim is about: its beat, words and title; and whom it rests on: speaker, evidence, hosts, its own words. */
export interface ClaimSubject {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

/** Letters and digits in lower case, one space between words and around the whole: so that only whole words match. */
const words = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** People whose declared conflicts touch the claim; each once. */
export function conflictedPeople(
  subject: ClaimSubject,
  declared: readonly DeclaredConflict[],
): readonly string[] {
  const said = { topic: subject.topics.map(words), source: subject.sources.map(words) };
  const touches = ({ kind, value }: DeclaredConflict): boolean => {
    const wanted = words(value);
    return wanted.trim() !== '' && said[kind].some((text) => text.includes(wanted));
  };
  return [...new Set(declared.filter(touches).map((conflict) => conflict.person))];
}

/** What was declared is theirs to know: others read that there is a conflict, not which. */
export const denyConflict = (person: string, conflicted: readonly string[]): Denial | null =>
  conflicted.includes(person)
    ? { code: 'conflict_of_interest', reason: 'A declared conflict of interest touches this claim.' }
    : null;
