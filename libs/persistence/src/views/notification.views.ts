import type { Bell, Notification, NotificationSettingsView } from '@stet/contract';
import {
  DEFAULT_NOTIFICATIONS,
  NOTIFICATION_KINDS,
  channelsOf,
  type NotificationChannel,
  type NotificationKind,
  type NotificationSettings,
} from '@stet/domain';
import { first, type Sql } from '../sql.js';
import { UUID, readCursor, toPage } from './cursor.js';
import { Filter, iso, onViewersDesk } from './fragments.js';

export interface NotificationQuery {
  readonly unread: boolean | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** A desk that somebody has left tells them nothing more. */
const OWN = `n.person_id = $1 AND ${onViewersDesk('n.desk_id')}`;

/** A person's own, newest first; ids sort by the time they were made. */
export async function notificationPage(sql: Sql, viewer: string, query: NotificationQuery) {
  const filter = new Filter(viewer, OWN);
  if (query.unread) filter.and('n.read_at IS NULL');
  if (query.cursor) filter.and(`n.id < ${filter.value(readCursor(query.cursor, [UUID])[0])}::uuid`);
  const rows = await sql<Notification>(
    `SELECT n.id, n.kind, n.text, ${iso('n.at')} AS at, ${iso('n.read_at')} AS "readAt",
            n.article_id AS article, n.claim_id AS claim
       FROM stet.notification n ${filter.where} ORDER BY n.id DESC LIMIT ${filter.value(query.limit + 1)}`,
    filter.parameters,
  );
  const { unread } = await bellOf(sql, viewer);
  return {
    ...toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row,
    ),
    unread,
  };
}

/** What the bell of an open window shows: it has changed when either of these has. */
export async function bellOf(sql: Sql, viewer: string): Promise<Bell> {
  const row = first(
    await sql<Bell>(
      `SELECT (SELECT count(*) FROM stet.notification n WHERE ${OWN} AND n.read_at IS NULL)::int AS unread,
              (SELECT n.id FROM stet.notification n WHERE ${OWN} ORDER BY n.id DESC LIMIT 1) AS newest`,
      [viewer],
    ),
  );
  return row ?? { unread: 0, newest: null };
}

export async function notificationSettingsView(sql: Sql, viewer: string): Promise<NotificationSettingsView> {
  const row = first(
    await sql<{
      settings: NotificationSettings | null;
      url: string | null;
      problem: string | null;
      givenUp: boolean;
      email: string;
    }>(
      `SELECT s.settings, s.webhook_url AS url, s.webhook_problem AS problem, s.webhook_given_up_at IS NOT NULL AS "givenUp", p.email
         FROM stet.person p LEFT JOIN stet.notification_settings s ON s.person_id = p.id WHERE p.id = $1`,
      [viewer],
    ),
  );
  const settings = row?.settings ?? DEFAULT_NOTIFICATIONS;
  const channels: NotificationSettingsView['channels'] = {};
  for (const [kind, chosen] of Object.entries(settings.channels))
    if (isKind(kind)) channels[kind] = [...chosen];
  return {
    timeZone: settings.timeZone,
    quiet: settings.quiet,
    digestAt: settings.digestAt,
    channels,
    effective: effectiveOf(settings),
    webhook: row?.url ? { host: new URL(row.url).host, problem: row.problem, givenUp: row.givenUp } : null,
    email: row?.email ?? '',
  };
}

const isKind = (text: string): text is NotificationKind => NOTIFICATION_KINDS.some((kind) => kind === text);

function effectiveOf(settings: NotificationSettings): Record<NotificationKind, NotificationChannel[]> {
  const entries = NOTIFICATION_KINDS.map((kind): [NotificationKind, NotificationChannel[]] => [
    kind,
    [...channelsOf(settings, kind)],
  ]);
  return Object.fromEntries(entries) as Record<NotificationKind, NotificationChannel[]>; // every kind is a key
}
