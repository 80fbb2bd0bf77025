import { article } from '@stet/contract';
import type { Command } from 'commander';
import { print, printJson } from '../output.js';
import { DeskClient } from './desk-client.js';

/** `publish-at`. */
export function addPublishTimeCommand(program: Command): void {
  program
    .command('publish-at <article> <time>')
    .description(
      'change the publish time (editor, desk head): RFC 3339, such as 2026-12-01T18:00:00Z, or none',
    )
    .option('--url <url>', 'the desk (or STET_URL)')
    .option('--json', 'print one JSON value a line')
    .action(async (id: string, time: string, options: { url?: string; json?: boolean }) => {
      const desk = new DeskClient(options.url);
      const path = `/articles/${encodeURIComponent(id)}/publish-time`;
      const moved = await desk.ask('PUT', path, article, { publishAt: time === 'none' ? null : time });
      if (options.json) printJson(moved);
      else print(`${moved.title}: ${moved.publishAt ?? 'no publish time'}`);
    });
}
