import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import '../../styles/admin.css';
import { t } from '../../texts/t.js';

/** One page of the administration of a desk, with the way to the others. */
export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [title]);
  return (
    <div className="page narrow admin">
      <nav aria-label={t('admin.nav')} className="nav tabs">
        <Link to="/admin/people">{t('admin.people')}</Link>
        <Link to="/admin/work">{t('admin.work')}</Link>
        <Link to="/admin/policy">{t('admin.policy')}</Link>
        <Link to="/admin/queues">{t('jobs.title')}</Link>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
