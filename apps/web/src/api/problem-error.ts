import { problem, type Problem } from '@stet/contract';
import { t } from '../texts/t.js';

/** What the server answered instead of doing it; `problem.detail` is a sentence for the person. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The claim or the revision moved on since this person looked. */
export function movedOn(error: unknown): boolean {
  return error instanceof ProblemError && [409, 412].includes(error.problem.status);
}

export function signedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401;
}

const plain = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: t('problem.unknown'),
  status,
  detail,
  code: 'unexpected_answer',
  instance: '',
});

/** A problem of any failed answer, also of one that a proxy wrote. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problem.safeParse(body);
  return new ProblemError(
    parsed.success ? parsed.data : plain(response.status, t('problem.answered', { status: response.status })),
  );
}

/** The sentence to show for anything thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError) return error.problem.detail;
  if (error instanceof TypeError) return t('problem.unreachable');
  return error instanceof Error ? error.message : t('problem.unknown');
}
