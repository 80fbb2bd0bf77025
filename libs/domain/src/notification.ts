import { nextLocalTime, wallClock } from './local-time.js';

/** What people are told of by themselves. A kind is what one chooses channels for; a cause is what happened once. */
export const NOTIFICATION_KINDS = [
  'assigned',
  'second_check',
  'sent_back',
  'query_asked',
  'query_answered',
  'edit_requested',
  'disputed',
  'due_soon',
  'late',
  'lease_expired',
  'override',
  'gate_opened',
  'correction',
  'sign_off_voided',
  'dead_job',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Ways out of the house. In the app everybody is told, always. */
export const NOTIFICATION_CHANNELS = ['email', 'webhook'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

/** What a person chose; times are `HH:MM` of their own zone. */
export interface NotificationSettings {
  readonly timeZone: string;
  /** Nothing goes out between these two; it waits for the end. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  /** All but the urgent gathers into one message at this time. */
  readonly digestAt: string | null;
  readonly channels: Partial<Record<NotificationKind, readonly NotificationChannel[]>>;
}

export const DEFAULT_NOTIFICATIONS: NotificationSettings = {
  timeZone: 'UTC',
  quiet: null,
  digestAt: null,
  channels: {},
};

/** What waits for no digest. */
const URGENT: ReadonlySet<NotificationKind> = new Set(['late', 'override', 'dead_job']);

/** Seen in the app soon enough: sent out only where somebody asks for it. */
const IN_APP_ENOUGH: ReadonlySet<NotificationKind> = new Set(['assigned', 'second_check', 'edit_requested']);

export const channelsOf = (
  settings: NotificationSettings,
  kind: NotificationKind,
): readonly NotificationChannel[] =>
  settings.channels[kind] ?? (IN_APP_ENOUGH.has(kind) ? [] : NOTIFICATION_CHANNELS);

function isQuiet(at: Date, { quiet, timeZone }: NotificationSettings): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const now = wallClock(at, timeZone);
  // Over midnight the quiet hours are two stretches of one day.
  return quiet.from < quiet.to ? now >= quiet.from && now < quiet.to : now >= quiet.from || now < quiet.to;
}

/** When something may go out; `now` itself where nothing speaks against it. */
export function sendAt(now: Date, settings: NotificationSettings, kind: NotificationKind): Date {
  const { digestAt, quiet, timeZone } = settings;
  const gathered = digestAt !== null && !URGENT.has(kind) ? nextLocalTime(now, digestAt, timeZone) : now;
  return quiet && isQuiet(gathered, settings) ? nextLocalTime(gathered, quiet.to, timeZone) : gathered;
}
