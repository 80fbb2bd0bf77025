import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface Kept {
  readonly where: string;
  readonly text: string;
}

/** Every row of every table, the queue's too, as text. */
export async function everyRow(ownerUrl: string): Promise<Kept[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname IN ('stet', 'audit', 'queue', 'public')`,
    );
    const kept: Kept[] = [];
    for (const { name } of rows) {
      const found = await client.query<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${name} t`);
      kept.push({ where: name, text: found.rows.map((row) => row.text).join('\n') });
    }
    // Bytes are hexadecimal in the rows; the log is read as what it says.
    const log = await client.query<{ text: string }>(
      `SELECT convert_from(body, 'UTF8') AS text FROM audit.entry`,
    );
    kept.push({ where: 'audit.entry.body', text: log.rows.map((row) => row.text).join('\n') });
    return kept;
  } finally {
    await client.end();
  }
}

export const everyFile = (folder: string): Kept[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((where) => ({ where, text: readFileSync(where, 'utf8') }));

/** Where which secret was found: `secret in place`. A place may be allowed to hold one. */
export function leaks(
  secrets: Readonly<Record<string, string>>,
  kept: readonly Kept[],
  allowed: readonly string[] = [],
): string[] {
  return kept.flatMap(({ where, text }) =>
    Object.entries(secrets)
      .filter(([, secret]) => text.includes(secret))
      .map(([name]) => `${name} in ${where}`)
      .filter((found) => !allowed.includes(found)),
  );
}
