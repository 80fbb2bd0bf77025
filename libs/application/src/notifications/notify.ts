import { channelsOf, sendAt, type DeskRole, type NotificationKind } from '@stet/domain';
import { newId } from '../ids.js';
import type { Tx } from '../ports.js';

export interface Notice {
  readonly kind: NotificationKind;
  /** What happened, such as `late:<claim>:<due time>`; a second notice of the same cause reaches nobody again. */
  readonly cause: string;
  /** Ids of people; whoever did it does not need to be told. */
  readonly to: readonly string[];
  readonly text: string;
  readonly desk: string;
  readonly article: string | null;
  readonly claim: string | null;
}

/**
 * Tells people, in the transaction of what they are told of: in the app at once, and by the channels they chose when
 * their digest and quiet hours allow. Never twice for one cause.
 */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const { to, ...what } = notice;
  // In one order, so that two transactions that tell the same people do not wait for each other.
  for (const person of [...new Set(to)].sort()) {
    const notification = { ...what, id: newId(), person };
    if (!(await tx.notifications.insert(notification))) continue;
    const settings = await tx.notifications.settingsOf(person);
    const now = await tx.clock();
    const dueAt = sendAt(now, settings, notice.kind);
    for (const channel of channelsOf(settings, notice.kind)) {
      if (channel === 'webhook' && settings.webhook === null) continue;
      const mailing = await tx.notifications.enlist(notification, channel, dueAt, dueAt > now);
      if (mailing === null) continue;
      await tx.emit({
        kind: 'send-mailing',
        effectKey: `send-mailing:${mailing}`,
        payload: { mailing },
        desk: notice.desk,
        article: null,
        claim: null,
        availableAt: dueAt,
      });
    }
  }
}

/** Everybody with one of these roles on the desk, for `to`. */
export const peopleWith = (tx: Tx, desk: string, ...roles: readonly DeskRole[]): Promise<readonly string[]> =>
  tx.people.withRoles(desk, roles);
