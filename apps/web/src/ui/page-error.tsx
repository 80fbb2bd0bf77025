import { sentenceOf } from '../api/problem-error.js';
import { t } from '../texts/t.js';

export function PageError({ error }: { error: unknown }) {
  return (
    <main className="plain-page">
      <h1>{t('problem.page')}</h1>
      <p>{sentenceOf(error)}</p>
      <p>
        <a href="/">{t('problem.reopen')}</a>
      </p>
    </main>
  );
}
