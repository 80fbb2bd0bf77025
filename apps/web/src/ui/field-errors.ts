import { ProblemError } from '../api/problem-error.js';

/** What the server says of a field, for the place beside it; `pointer` is of the field or of anything in it. */
export function errorAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return error.problem.errors?.find((e) => e.pointer === pointer || e.pointer.startsWith(`${pointer}/`))
    ?.message;
}
