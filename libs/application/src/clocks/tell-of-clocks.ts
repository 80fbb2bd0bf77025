import { holderOf, type ClockStep } from '@stet/domain';
import { notify, peopleWith } from '../notifications/notify.js';
import type { ArticleRecord, ClaimRecord, Tx } from '../ports.js';

interface Due {
  readonly claim: ClaimRecord;
  readonly step: ClockStep;
}

/**
 * Tells whoever has a claim that its time runs out, the desk head where nobody has it, and the desk head too once it is
 * late. One notice a person and step, however many claims it is about.
 */
export async function tellOfSteps(
  tx: Tx,
  article: ArticleRecord,
  due: readonly Due[],
  now: Date,
): Promise<void> {
  if (due.length === 0) return;
  const heads = await peopleWith(tx, article.desk, 'desk_head');
  const told = new Map<string, { person: string; group: Due[] }>();
  for (const one of due) {
    const holder = holderOf(one.claim);
    const to = new Set([
      ...(holder === null ? [] : [holder]),
      ...(holder === null || one.step.code === 'late' ? heads : []),
    ]);
    for (const person of to) {
      const key = `${person} ${causeOf(one)}`;
      const known = told.get(key);
      if (known) known.group.push(one);
      else told.set(key, { person, group: [one] });
    }
  }
  // In one order, so that two transactions that tell the same people do not wait for each other.
  for (const [, { person, group }] of [...told].sort(([a], [b]) => (a < b ? -1 : 1)))
    await tell(tx, article, person, group, now);
}

const causeOf = ({ claim, step }: Due): string =>
  `${step.code}:${claim.dueAt?.toISOString()}:${step.at.toISOString()}`;

async function tell(
  tx: Tx,
  article: ArticleRecord,
  person: string,
  group: readonly Due[],
  now: Date,
): Promise<void> {
  const [first, ...others] = group;
  if (!first) return;
  const { claim, step } = first;
  const numbers = group.map((one) => one.claim.number);
  await notify(tx, {
    kind: step.code,
    cause: `${causeOf(first)}:${article.id}:${numbers.join('.')}`,
    to: [person],
    text: `${subjectOf(numbers, article.title)} ${predicateOf(first, numbers.length, now)}.`,
    desk: article.desk,
    article: article.id,
    claim: others.length === 0 ? claim.id : null,
  });
}

const MOST_NUMBERS = 12;

function subjectOf(numbers: readonly number[], title: string): string {
  if (numbers.length === 1) return `Claim ${numbers[0]} of “${title}”`;
  const named = numbers.slice(0, MOST_NUMBERS).join(', ');
  return `${numbers.length} claims of “${title}” (${named}${numbers.length > MOST_NUMBERS ? ' …' : ''})`;
}

function predicateOf({ claim, step }: Due, count: number, now: Date): string {
  const is = count === 1 ? 'is' : 'are';
  if (step.code === 'late' || claim.dueAt === null) return `${is} late`;
  const minutes = Math.max(1, Math.round((claim.dueAt.getTime() - now.getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  return `${is} due in ${hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`}`;
}

/** Reminds those who wrote the article that an answer of theirs is awaited. */
export async function tellAuthors(
  tx: Tx,
  article: ArticleRecord,
  asked: readonly ClaimRecord[],
): Promise<void> {
  if (asked.length === 0) return;
  const writers = await tx.articles.writers(article.id);
  for (const claim of asked)
    await notify(tx, {
      kind: 'due_soon',
      cause: `answer:${claim.id}:${claim.clockStoppedAt?.toISOString()}`,
      to: writers,
      text: `Claim ${claim.number} of “${article.title}” still waits for your answer.`,
      desk: article.desk,
      article: article.id,
      claim: claim.id,
    });
}
