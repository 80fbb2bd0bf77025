import { requireRole } from '@stet/application';
import { desksOf, read } from '@stet/persistence';
import type { DataSource } from 'typeorm';

/** @throws Denied where the viewer reads the log of no desk */
export async function requireAuditReader(database: DataSource, viewer: string): Promise<void> {
  const desks = await read(database, (sql) => desksOf(sql, viewer));
  requireRole(
    'read-log',
    desks.flatMap((d) => d.roles),
  );
}
