import { ProblemNote } from './problem-note.js';
import { t } from '../texts/t.js';

/** What stands where an answer is still missing: quiet lines, or the reason it will not come. */
export function Loading({ what, error }: { what: string; error?: unknown }) {
  if (error) return <ProblemNote error={error} />;
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('common.loading', { what })}</span>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <span aria-hidden="true" />
    </div>
  );
}
