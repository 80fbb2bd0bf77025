import { articleAccepted, revisionChanges, revisionDiff, type RevisionDiff } from '@stet/contract';
import type { Command } from 'commander';
import { print, printJson, printTable } from '../output.js';
import { articleText, untilSplit } from './article-commands.js';
import { DeskClient } from './desk-client.js';

export interface ReviseOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly format?: string;
  readonly dryRun?: boolean;
  readonly wait?: boolean;
  readonly kind?: string;
  readonly reason?: string;
  readonly note?: string;
}

const pathOf = (article: string): string => `/articles/${encodeURIComponent(article)}/revisions`;

/** What a text would make of an article's claims; nothing is changed. */
export async function tryRevision(article: string, file: string, options: ReviseOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const body = await articleText(file, options.format);
  const diff = await desk.post(`${pathOf(article)}?dryRun=true`, body, revisionDiff);
  if (options.json) diff.claims.forEach(printJson);
  else printDiff(diff);
}

function printDiff({ counts, claims }: RevisionDiff): void {
  const { kept, stale, withdrawn, ambiguous, new: born, voids } = counts;
  print(
    `${kept} kept, ${stale} stale, ${withdrawn} withdrawn, ${ambiguous} ambiguous, ${born} new; ${voids} sign-offs void`,
  );
  const shown = claims.filter((c) => c.outcome !== 'kept' || c.inconsistent.length > 0);
  printTable(
    shown.map((c) => [
      c.number === null ? '' : `#${c.number}`,
      c.outcome === 'kept' ? 'inconsistent' : c.outcome,
      c.inconsistent[0]?.reason ?? c.reason,
      c.words
        .map(({ op, text }) => (op === 'same' ? text : op === 'added' ? `[+${text}]` : `[-${text}]`))
        .join(''),
    ]),
  );
}

async function revise(article: string, file: string, options: ReviseOptions): Promise<void> {
  if (options.dryRun) return tryRevision(article, file, options);
  const desk = new DeskClient(options.url);
  const { kind, reason, note } = options;
  const said = kind ?? reason ?? note;
  const body = {
    ...(await articleText(file, options.format)),
    ...(said !== undefined && { correction: { kind: kind ?? 'correction', reason, note } }),
  };
  const accepted = await desk.post(pathOf(article), body, articleAccepted);
  if (!options.wait) return options.json ? printJson(accepted) : print(`revision ${accepted.revision}`);
  await untilSplit(desk, article);
  const { items } = await desk.get(`${pathOf(article)}/${accepted.revision}/changes`, revisionChanges);
  if (options.json) items.forEach(printJson);
  else
    printTable(
      items
        .filter((c) => c.outcome !== 'kept')
        .map((c) => [`#${c.number}`, c.outcome, c.why, c.now ?? c.before ?? '']),
    );
}

/** `revise`: sends a new text, or says what it would do. */
export function addReviseCommand(program: Command): void {
  program
    .command('revise <article> <file>')
    .description('send a new text of an article; with --dry-run only say what becomes of its claims')
    .option('--url <url>', 'the desk (or STET_URL)')
    .option('--json', 'print one JSON value a line')
    .option('--format <format>', 'default: by the file’s name')
    .option('--dry-run', 'change nothing')
    .option('--kind <kind>', 'of a released article: correction or clarification')
    .option('--reason <text>', 'why a released article changes, for the desk')
    .option('--note <text>', 'what its readers are told; may be written later')
    .option('--wait', 'wait until the claims are followed, and say what became of them')
    .action(revise);
}
