import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

interface Letter {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
}

export interface OpenMailer {
  send(letter: Letter): Promise<void>;
  close(): void;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 } as const;

/** What every message of the house has; a letter never brings files or addresses to be fetched. */
const envelope = (from: string, { id, to, subject, text }: Letter) => ({
  from,
  to,
  subject,
  text,
  messageId: `<${id}@${from.split('@').at(-1)?.replace(/>$/, '') ?? 'stet.localhost'}>`,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** Sends through an SMTP server (`smtp://user:password@host:587`, `smtps://…`). Throws what the server refuses. */
export function smtpMailer(url: string, from: string): OpenMailer {
  const transport = createTransport({ url, pool: true, maxConnections: 2, ...TIMEOUTS });
  return {
    send: async (letter) => {
      await transport.sendMail(envelope(from, letter));
    },
    close: () => transport.close(),
  };
}

/** Where no SMTP server is known: every message becomes a file `<id>.eml`, which any mail program opens. */
export function fileMailer(folder: string, from: string): OpenMailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (letter) => {
      const { message } = await transport.sendMail(envelope(from, letter));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${letter.id}.eml`);
      // The same message sent again replaces itself.
      await writeFile(`${path}.draft`, message, { mode: 0o600 });
      await rename(`${path}.draft`, path);
    },
    close: () => undefined,
  };
}
