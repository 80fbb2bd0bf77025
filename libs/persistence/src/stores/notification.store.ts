import {
  newId,
  type MailingRecord,
  type NotificationRecord,
  type NotificationStore,
} from '@stet/application';
import { DEFAULT_NOTIFICATIONS, type NotificationSettings } from '@stet/domain';
import { first, type Sql } from '../sql.js';

const COLUMNS = `n.id, n.person_id AS person, n.kind, n.cause, n.text, n.desk_id AS desk, n.article_id AS article, n.claim_id AS claim, n.at`;
/** In a row; then nobody is at the other end. */
const FAILURES_BEFORE_GIVING_UP = 20;

export function notificationStore(sql: Sql): NotificationStore {
  return {
    insert: async (n) =>
      (
        await sql<{ id: string }>(
          `INSERT INTO stet.notification (id, person_id, kind, cause, text, desk_id, article_id, claim_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person_id, cause) DO NOTHING RETURNING id`,
          [n.id, n.person, n.kind, n.cause, n.text, n.desk, n.article, n.claim],
        )
      ).length > 0,
    settingsOf: async (person) => {
      const row = first(
        await sql<{ settings: NotificationSettings; webhook: string | null }>(
          `SELECT settings, CASE WHEN webhook_given_up_at IS NULL THEN webhook_url END AS webhook
             FROM stet.notification_settings WHERE person_id = $1`,
          [person],
        ),
      );
      return { ...(row?.settings ?? DEFAULT_NOTIFICATIONS), webhook: row?.webhook ?? null };
    },
    saveSettings: async (person, { webhook, ...settings }) => {
      await sql(
        `INSERT INTO stet.notification_settings (person_id, settings) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET settings = excluded.settings`,
        [person, settings],
      );
      if (webhook === undefined) return;
      await sql(
        `UPDATE stet.notification_settings
            SET webhook_url = $2, webhook_failures = 0, webhook_problem = NULL, webhook_given_up_at = NULL
          WHERE person_id = $1`,
        [person, webhook],
      );
    },
    enlist: async (notification, channel, dueAt, deferred) => {
      const { fresh, id } = await mailingFor(sql, notification.person, channel, dueAt, deferred);
      const item = await sql<{ cause: string }>(
        `INSERT INTO stet.mailing_item (mailing_id, notification_id, person_id, cause, channel)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person_id, cause, channel) DO NOTHING RETURNING cause`,
        [id, notification.id, notification.person, notification.cause, channel],
      );
      return fresh && item.length > 0 ? id : null;
    },
    lockMailing: async (id) =>
      first(
        await sql<MailingRecord>(
          `SELECT id, person_id AS person, channel, due_at AS "dueAt", tries FROM stet.mailing
            WHERE id = $1 AND ended_at IS NULL FOR UPDATE`,
          [id],
        ),
      ),
    contentsOf: (mailing) =>
      sql<NotificationRecord & { at: Date }>(
        `SELECT ${COLUMNS} FROM stet.mailing_item i JOIN stet.notification n ON n.id = i.notification_id
          WHERE i.mailing_id = $1 AND EXISTS (
            SELECT FROM stet.membership m WHERE m.desk_id = n.desk_id AND m.person_id = n.person_id)
          ORDER BY n.id`,
        [mailing],
      ),
    postpone: async (id) => {
      await sql('UPDATE stet.mailing SET tries = tries + 1 WHERE id = $1', [id]);
    },
    endMailing: async (id, problem) => {
      await sql('UPDATE stet.mailing SET ended_at = clock_timestamp(), problem = $2 WHERE id = $1', [
        id,
        problem,
      ]);
    },
    noteWebhook: async (person, outcome, reason) => {
      await sql(
        `UPDATE stet.notification_settings
            SET webhook_failures = CASE WHEN $2 = 'delivered' THEN 0 ELSE webhook_failures + 1 END,
                webhook_problem = $3,
                webhook_given_up_at = CASE WHEN $2 = 'gone' OR ($2 = 'failed' AND webhook_failures + 1 >= $4)
                                           THEN clock_timestamp() END
          WHERE person_id = $1`,
        [person, outcome, reason, FAILURES_BEFORE_GIVING_UP],
      );
    },
    markRead: async (person, ids) =>
      (
        await sql<{ id: string }>(
          `UPDATE stet.notification SET read_at = now()
            WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[])) RETURNING id`,
          [person, ids],
        )
      ).length,
  };
}

/** The message a notification goes into; one that waits is held until this transaction ends, so that it is not sent without it. */
async function mailingFor(
  sql: Sql,
  person: string,
  channel: string,
  dueAt: Date,
  deferred: boolean,
): Promise<{ id: string; fresh: boolean }> {
  const id = newId();
  const row = first(
    await sql<{ id: string }>(
      `INSERT INTO stet.mailing (id, person_id, channel, due_at, deferred) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, channel, due_at) WHERE deferred AND ended_at IS NULL
       DO UPDATE SET deferred = true RETURNING id`,
      [id, person, channel, dueAt, deferred],
    ),
  );
  if (!row) throw new Error('an upsert always gives a row');
  return { id: row.id, fresh: row.id === id };
}
