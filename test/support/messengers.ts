import type { Mail, Messengers } from '@stet/application';

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
