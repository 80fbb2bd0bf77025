import {
  notificationPage,
  notificationSettings,
  unreadCount,
  type NotificationSettingsView,
} from '@stet/contract';
import type { Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson, printTable } from '../output.js';
import { DeskClient } from './desk-client.js';
import { listOf } from './profile-words.js';

interface Common {
  readonly url?: string;
  readonly json?: boolean;
}

const SETTINGS = '/me/notification-settings';

async function list(options: Common & { unread?: boolean; limit: string }): Promise<void> {
  const path = `/me/notifications?limit=${encodeURIComponent(options.limit)}${options.unread ? '&unread=true' : ''}`;
  const { items, unread } = await new DeskClient(options.url).get(path, notificationPage);
  if (options.json) return items.forEach(printJson);
  printTable(items.map((n) => [n.readAt === null ? 'new' : '', n.at, n.kind, n.text, n.id]));
  print(`${unread} not read.`);
}

async function markRead(ids: readonly string[], options: Common): Promise<void> {
  const body = ids.length > 0 ? { ids } : {};
  const left = await new DeskClient(options.url).post('/me/notifications/read', body, unreadCount);
  if (options.json) printJson(left);
  else print(`${left.unread} not read.`);
}

interface Choices extends Common {
  readonly timeZone?: string;
  readonly quiet?: string;
  readonly digest?: string;
  readonly webhook?: string;
  readonly tell?: readonly string[];
}

/** "22:00-07:00", or none. */
function quietOf(text: string): { from: string; to: string } | null {
  if (text === 'none') return null;
  const [from, to, more] = text.split('-');
  if (!from || !to || more !== undefined)
    throw new CommandProblem(EXIT.usage, `Say the quiet hours as 22:00-07:00, or none, not “${text}”.`);
  return { from, to };
}

/** "late=email,webhook" names the ways of a kind, "late=" none, "late=default" what Stet thinks right. */
function channelsOf(
  now: NotificationSettingsView['channels'],
  told: readonly string[],
): Record<string, readonly string[]> {
  const channels = new Map<string, readonly string[]>(Object.entries(now));
  for (const text of told) {
    const [kind, ways, more] = text.split('=');
    if (!kind || ways === undefined || more !== undefined)
      throw new CommandProblem(EXIT.usage, `Say a kind and its ways as late=email,webhook, not “${text}”.`);
    if (ways === 'default') channels.delete(kind);
    else channels.set(kind, listOf(ways));
  }
  return Object.fromEntries(channels);
}

async function settings(options: Choices): Promise<void> {
  const desk = new DeskClient(options.url);
  const now = await desk.get(SETTINGS, notificationSettings);
  const { timeZone, quiet, digest, webhook, tell } = options;
  if ([timeZone, quiet, digest, webhook, tell].every((choice) => choice === undefined))
    return show(now, options.json);
  const chosen = {
    timeZone: timeZone ?? now.timeZone,
    quiet: quiet === undefined ? now.quiet : quietOf(quiet),
    digestAt: digest === undefined ? now.digestAt : digest === 'none' ? null : digest,
    channels: channelsOf(now.channels, tell ?? []),
    ...(webhook !== undefined && { webhookUrl: webhook === 'none' ? null : webhook }),
  };
  show(await desk.ask('PUT', SETTINGS, notificationSettings, chosen), options.json);
}

function show(chosen: NotificationSettingsView, json: boolean | undefined): void {
  if (json) return printJson(chosen);
  const { quiet, digestAt, timeZone, webhook, email, effective } = chosen;
  print(
    `mail to ${email}; webhook ${webhook ? `at ${webhook.host}${webhook.givenUp ? ', given up' : ''}` : 'none'}`,
  );
  if (webhook?.problem) print(`webhook problem: ${webhook.problem}`);
  print(`quiet ${quiet ? `${quiet.from}-${quiet.to}` : 'never'}; digest ${digestAt ?? 'none'}; ${timeZone}`);
  printTable(Object.entries(effective).map(([kind, ways]) => [kind, ways.join(', ') || 'in the app alone']));
}

const common = (command: Command): Command => command.option('--url <url>').option('--json');

/** `notifications`, `notifications read`, `notifications settings`. */
export function addNotificationCommands(program: Command): void {
  const told = program
    .command('notifications')
    .description('what you were told of, and how you want to be told');
  common(told.command('list', { isDefault: true }).description('your own, newest first'))
    .option('--unread', 'only what was not read')
    .option('--limit <n>', 'at most 200', '20')
    .action(list);
  common(told.command('read [ids...]').description('mark as read; all where none is named')).action(markRead);
  common(told.command('settings').description('show or change how you are told; what is not named stays'))
    .option('--time-zone <zone>', 'of quiet hours and digest, such as Europe/Berlin')
    .option('--quiet <hours>', 'nothing goes out meanwhile, such as 22:00-07:00, or none')
    .option('--digest <time>', 'all but the urgent in one message at this time, or none')
    .option('--webhook <url>', 'a Slack-compatible incoming webhook, or none')
    .option('--tell <kind=ways...>', 'such as late=email,webhook assigned=email override=default')
    .action(settings);
}
