import { NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from '@stet/domain';
import { z } from 'zod';
import { httpUrl, id, page, pageQuery, time } from './primitives.js';

export const notificationKind = z.enum(NOTIFICATION_KINDS);
export const notificationChannel = z.enum(NOTIFICATION_CHANNELS);

export const notification = z
  .strictObject({
    id,
    kind: notificationKind,
    text: z.string(),
    at: time,
    readAt: time.nullable(),
    article: id.nullable(),
    claim: id.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;

/** Newest first; `unread` counts all of them, not only this page. */
export const notificationPage = page(notification)
  .extend({ unread: z.number().int() })
  .meta({ id: 'NotificationPage' });
export const notificationQuery = z.strictObject({
  ...pageQuery,
  unread: z.stringbool().optional().describe('true: only what was not read'),
});

export const markReadRequest = z
  .strictObject({ ids: z.array(id).max(200).optional().describe('all of them where it is left out') })
  .meta({ id: 'MarkReadRequest' });
export const unreadCount = z.strictObject({ unread: z.number().int() }).meta({ id: 'UnreadCount' });

/** Server-sent event `bell`: the person’s own notifications have changed. */
export const bell = z.strictObject({ unread: z.number().int(), newest: id.nullable() }).meta({ id: 'Bell' });
export type Bell = z.infer<typeof bell>;

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 07:30')
  .describe('HH:MM in the person’s own time zone');
const chosen = {
  timeZone: z.string().min(1).max(64).describe('IANA name, such as Europe/Berlin'),
  quiet: z.strictObject({ from: clock, to: clock }).nullable(),
  digestAt: clock.nullable().describe('everything that is not urgent gathers into one message at this time'),
  channels: z.partialRecord(notificationKind, z.array(notificationChannel).max(NOTIFICATION_CHANNELS.length)),
};

export const notificationSettings = z
  .strictObject({
    ...chosen,
    /** Which ways each kind takes as things stand, the defaults included. */
    effective: z.record(notificationKind, z.array(notificationChannel)),
    /** The webhook's host; its address is a secret and is not shown again. */
    webhook: z
      .strictObject({ host: z.string(), problem: z.string().nullable(), givenUp: z.boolean() })
      .nullable(),
    email: z.string(),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettingsView = z.infer<typeof notificationSettings>;

export const notificationSettingsRequest = z
  .strictObject({
    ...chosen,
    webhookUrl: httpUrl
      .nullable()
      .optional()
      .describe('a Slack-compatible incoming webhook; null forgets it, left out keeps it'),
  })
  .meta({ id: 'NotificationSettingsRequest' });
