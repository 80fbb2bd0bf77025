import type { Messengers } from '@stet/application';
import type { Config } from '@stet/config';
import { fileMailer, openOutbound, openWebhooks, smtpMailer } from '@stet/outbound';
import { runningDesk } from '@stet/runtime';
import { join } from 'node:path';

/** How notifications leave this desk. */
export function openMessengers(config: Config): Messengers & { close(): void } {
  const mail = config.smtpUrl
    ? smtpMailer(config.smtpUrl, config.mailFrom)
    : fileMailer(join(config.dataDir, 'mail'), config.mailFrom);
  return {
    mail,
    webhook: openWebhooks(openOutbound(config.outbound)),
    // A desk on a port that the system chose knows its address only once it runs.
    publicUrl: () => config.publicUrl ?? runningDesk(config.dataDir)?.url ?? 'http://127.0.0.1',
    close: () => mail.close(),
  };
}
