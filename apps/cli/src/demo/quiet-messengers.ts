import type { Messengers } from '@stet/application';

/** What the demo desk's own making would tell people is told to nobody outside the app. */
export const QUIET_MESSENGERS: Messengers = {
  mail: { send: async () => undefined },
  webhook: { post: async () => ({ outcome: 'delivered' }) },
  publicUrl: () => 'http://127.0.0.1',
};
