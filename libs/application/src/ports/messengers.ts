/** One e-mail. `id` is the same at every attempt, so that what was sent twice is seen to be one message. */
export interface Mail {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Throws where the message was not taken; the job tries again. */
  send(mail: Mail): Promise<void>;
}

/** What a person's webhook said to a message. `gone` is a receiver that wants no more. */
export type WebhookOutcome =
  { readonly outcome: 'delivered' } | { readonly outcome: 'failed' | 'gone'; readonly reason: string };

export interface WebhookSender {
  /** Posts JSON to an address that a person gave; never throws for what the receiver does. */
  post(url: string, id: string, body: object): Promise<WebhookOutcome>;
}

/** The ways a notification leaves the house. */
export interface Messengers {
  readonly mail: Mailer;
  readonly webhook: WebhookSender;
  /** Base of every link in a message, no slash at the end. */
  readonly publicUrl: () => string;
}
