import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';

export function NotFound() {
  return (
    <main className="plain-page">
      <h1>{t('problem.notFound')}</h1>
      <p>
        {t('problem.notFoundWhy')} <Link to="/">{t('problem.toDesk')}</Link>
      </p>
    </main>
  );
}
