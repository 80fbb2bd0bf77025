import type { MailingRecord, Messengers, NotificationRecord, Tx } from '../ports.js';

type Item = NotificationRecord & { readonly at: Date };

/**
 * Sends one message with everything gathered in it. It is marked as sent in the same transaction; sent again after a
 * crash in between, it carries the same id.
 */
export async function sendMailing(tx: Tx, to: Messengers, job: { mailing: string }): Promise<void> {
  const mailing = await tx.notifications.lockMailing(job.mailing);
  if (!mailing) return;
  const items = await tx.notifications.contentsOf(mailing.id);
  const person = await tx.people.byEmailOrId(mailing.person);
  if (items.length === 0 || !person || person.disabled) return tx.notifications.endMailing(mailing.id, null);
  if (mailing.channel === 'webhook') return byWebhook(tx, to, mailing, items);
  await to.mail.send({
    id: mailing.id,
    to: { name: person.name, address: person.email },
    subject: subjectOf(items),
    text: letter(items, to.publicUrl()),
  });
  await tx.notifications.endMailing(mailing.id, null);
}

const MAX_SUBJECT = 150;

const subjectOf = (items: readonly Item[]): string => {
  const [only] = items;
  return items.length === 1 && only ? only.text.slice(0, MAX_SUBJECT) : `${items.length} things on your desk`;
};

const linkTo = (item: Item, base: string): string =>
  item.article === null
    ? base
    : `${base}/articles/${item.article}${item.claim === null ? '' : `?claim=${item.claim}`}`;

const letter = (items: readonly Item[], base: string): string =>
  items.map((item) => `${item.text}\n${linkTo(item, base)}\n`).join('\n');

/** The three characters that Slack reads as markup: nobody calls a whole channel with a title. */
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Before the second, third … attempt at a webhook. */
const PAUSES_MINUTES = [1, 5, 30, 120] as const;

async function byWebhook(
  tx: Tx,
  to: Messengers,
  mailing: MailingRecord,
  items: readonly Item[],
): Promise<void> {
  const { webhook } = await tx.notifications.settingsOf(mailing.person);
  if (webhook === null) return tx.notifications.endMailing(mailing.id, 'no webhook any more');
  const text = items.map((item) => `${plain(item.text)} <${linkTo(item, to.publicUrl())}|Open>`).join('\n');
  const said = await to.webhook.post(webhook, mailing.id, { text });
  if (said.outcome === 'delivered') {
    await tx.notifications.noteWebhook(mailing.person, 'delivered', null);
    return tx.notifications.endMailing(mailing.id, null);
  }
  // Written down, not thrown: how often a receiver failed must outlive the attempt.
  await tx.notifications.noteWebhook(mailing.person, said.outcome, said.reason);
  const pause = said.outcome === 'failed' ? PAUSES_MINUTES[mailing.tries] : undefined;
  if (pause === undefined) return tx.notifications.endMailing(mailing.id, said.reason);
  await tx.notifications.postpone(mailing.id);
  await tx.emit({
    kind: 'send-mailing',
    effectKey: `send-mailing:${mailing.id}:${mailing.tries + 1}`,
    payload: { mailing: mailing.id },
    desk: items[0]?.desk ?? null,
    article: null,
    claim: null,
    availableAt: new Date((await tx.clock()).getTime() + pause * 60_000),
  });
}
