import type { Archivist, Messengers } from '@stet/application';

/** What the demo desk's own making would tell people is told to nobody outside the app. */
export const QUIET_MESSENGERS: Messengers = {
  mail: { send: async () => undefined },
  webhook: { post: async () => ({ outcome: 'delivered' }) },
  publicUrl: () => 'http://127.0.0.1',
};

/** The demo desk asks nobody outside the house. */
export const NO_ARCHIVIST: Archivist = {
  blobs: { put: async () => Promise.reject(new Error('the demo keeps no files')), get: async () => null },
  fetch: async () => ({ outcome: 'refused', reason: 'The demo desk fetches nothing.', passing: false }),
  read: async () => null,
};
