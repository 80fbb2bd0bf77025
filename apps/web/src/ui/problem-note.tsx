import { ProblemError, sentenceOf, signedOut } from '../api/problem-error.js';
import { Note } from './note.js';
import { t } from '../texts/t.js';

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
              {t('common.fieldIs', {
                field: e.pointer.replace(/^\//, '') || t('common.request'),
                problem: e.message,
              })}
            </li>
          ))}
        </ul>
      )}
      {signedOut(error) && (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`}>
            {t('problem.signInAgain')}
          </a>
          {' · '}
          {t('problem.kept')}
        </p>
      )}
    </Note>
  );
}
