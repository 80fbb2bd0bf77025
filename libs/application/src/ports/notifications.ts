import type { NotificationChannel, NotificationKind, NotificationSettings } from '@stet/domain';

export interface NotificationRecord {
  readonly id: string;
  readonly person: string;
  readonly kind: NotificationKind;
  /** What happened, once: nobody is told of one cause twice. */
  readonly cause: string;
  readonly text: string;
  readonly desk: string;
  readonly article: string | null;
  readonly claim: string | null;
}

/** One message that leaves the house, with everything gathered in it. */
export interface MailingRecord {
  readonly id: string;
  readonly person: string;
  readonly channel: NotificationChannel;
  readonly dueAt: Date;
  /** Attempts that failed. */
  readonly tries: number;
}

export interface NotificationStore {
  /** False where the person was told of this cause before. */
  insert(notification: NotificationRecord): Promise<boolean>;
  /** What the person chose; the defaults where nothing was. `webhook` is the address, unless it was given up. */
  settingsOf(person: string): Promise<NotificationSettings & { readonly webhook: string | null }>;
  saveSettings(
    person: string,
    settings: NotificationSettings & { readonly webhook?: string | null },
  ): Promise<void>;
  /**
   * Puts a notification into a message of one channel; deferred ones of the same person and moment share one. Gives the
   * message where it is a new one, which somebody must send.
   */
  enlist(
    notification: NotificationRecord,
    channel: NotificationChannel,
    dueAt: Date,
    deferred: boolean,
  ): Promise<string | null>;
  /** Locks a message that was not sent; `null` where it was. */
  lockMailing(id: string): Promise<MailingRecord | null>;
  contentsOf(mailing: string): Promise<readonly (NotificationRecord & { readonly at: Date })[]>;
  /** Counts a failed attempt; the message stays to be sent. */
  postpone(id: string): Promise<void>;
  endMailing(id: string, problem: string | null): Promise<void>;
  /** Counts what a person's webhook did; after many failures in a row it is given up, and says so in the settings. */
  noteWebhook(person: string, outcome: 'delivered' | 'failed' | 'gone', reason: string | null): Promise<void>;
  /** Marks the person's own as read; all of them where no ids are given. */
  markRead(person: string, ids: readonly string[] | null): Promise<number>;
}
