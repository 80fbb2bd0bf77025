import { claim as claimSchema, queryLink } from '@stet/contract';
import type { Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson } from '../output.js';
import { DeskClient } from './desk-client.js';

interface LinkOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly revoke?: boolean;
  readonly hours?: string;
}

async function link(claim: string, options: LinkOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const { queries } = await desk.get(`/claims/${encodeURIComponent(claim)}`, claimSchema);
  const open = queries.find((q) => q.answeredAt === null && q.link?.state !== 'closed');
  if (!open) throw new CommandProblem(EXIT.conflict, 'No query is open on this claim.');
  const path = `/queries/${open.id}/link`;
  if (options.revoke) {
    await desk.send('DELETE', path);
    return print('The link is taken back.');
  }
  const body = options.hours === undefined ? {} : { hours: Number(options.hours) };
  const made = await desk.post(path, body, queryLink);
  if (options.json) printJson(made);
  else print(made.url);
}

/** `query-link`. */
export function addQueryCommands(program: Command): void {
  program
    .command('query-link <claim>')
    .description('print a link by which the author answers the open query without an account')
    .option('--hours <n>', 'how long it lives; 72 where it is left out')
    .option('--revoke', 'take the link back instead')
    .option('--url <url>')
    .option('--json')
    .action(link);
}
