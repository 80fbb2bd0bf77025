import { ProblemError, sentenceOf, signedOut } from '../api/problem-error.js';
import { Note } from './note.js';

/** The server's own sentence, beside what was asked. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <Note tone="bad" role="alert">
      <p>{sentenceOf(error)}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map((e) => (
            <li key={`${e.pointer} ${e.code}`}>
              {e.pointer.replace(/^\//, '') || 'The request'}: {e.message}
            </li>
          ))}
        </ul>
      )}
      {signedOut(error) && (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>
            Sign in again
          </a>
          ; what you typed is kept.
        </p>
      )}
    </Note>
  );
}
