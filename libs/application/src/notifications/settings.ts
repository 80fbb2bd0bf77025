import { Invalid, isTimeZone, type NotificationSettings } from '@stet/domain';
import type { Caller, Tx } from '../ports.js';

/** What a person wants to be told of, by which way and when. `webhook`: `undefined` keeps the address, `null` forgets it. */
export async function chooseNotifications(
  tx: Tx,
  caller: Caller,
  settings: NotificationSettings & { readonly webhook?: string | null },
): Promise<void> {
  if (!isTimeZone(settings.timeZone)) {
    const message = 'There is no time zone of that name; write it as in “Europe/Berlin”.';
    throw new Invalid('unknown_time_zone', message, {
      errors: [{ pointer: '/timeZone', code: 'unknown_time_zone', message }],
    });
  }
  await tx.notifications.saveSettings(caller.person, settings);
}
