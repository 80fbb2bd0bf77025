import type { Archivist, Mail, Messengers } from '@stet/application';

/** Keeps what would have been sent. */
export function keptMessages(): Messengers & { readonly mails: Mail[] } {
  const mails: Mail[] = [];
  return {
    mails,
    mail: { send: async (mail) => void mails.push(mail) },
    webhook: { post: async () => ({ outcome: 'delivered' }) },
    publicUrl: () => 'https://desk.example',
  };
}

/** For jobs that fetch nothing. */
export const NO_ARCHIVIST: Archivist = {
  blobs: { put: () => Promise.reject(new Error('no folder')), get: async () => null },
  fetch: async () => ({ outcome: 'refused', reason: 'Nothing is fetched here.', passing: false }),
  read: async () => null,
};
