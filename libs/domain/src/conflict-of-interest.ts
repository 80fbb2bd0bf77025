import type { Denial } from './four-eyes.js';
import { plainWords } from './plain-words.js';

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

/** People whose declared conflicts touch the claim; each once. */
export function conflictedPeople(
  subject: ClaimSubject,
  declared: readonly DeclaredConflict[],
): readonly string[] {
  const said = { topic: subject.topics.map(plainWords), source: subject.sources.map(plainWords) };
  const touches = ({ kind, value }: DeclaredConflict): boolean => {
    const wanted = plainWords(value);
    return wanted.trim() !== '' && said[kind].some((text) => text.includes(wanted));
  };
  return [...new Set(declared.filter(touches).map((conflict) => conflict.person))];
}

/** What was declared is theirs to know: others read that there is a conflict, not which. */
export const denyConflict = (person: string, conflicted: readonly string[]): Denial | null =>
  conflicted.includes(person)
    ? { code: 'conflict_of_interest', reason: 'A declared conflict of interest touches this claim.' }
    : null;
