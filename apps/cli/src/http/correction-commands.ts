import { correction, correctionList, publicationList, type Correction } from '@stet/contract';
import { CORRECTION_KINDS } from '@stet/domain';
import { Option, type Command } from 'commander';
import { print, printJson, printTable } from '../output.js';
import { DeskClient } from './desk-client.js';

interface Common {
  readonly url?: string;
  readonly json?: boolean;
}

const ofArticle = (id: string, what: string): string => `/articles/${encodeURIComponent(id)}/${what}`;
const at = (id: string, what: string): string => `/corrections/${encodeURIComponent(id)}/${what}`;

function show(one: Correction, json: boolean | undefined): void {
  if (json) return printJson(one);
  print(`${one.id} ${one.kind} ${one.state}${one.note === null ? '' : `: ${one.note}`}`);
}

async function open(
  article: string,
  options: Common & { kind: string; reason: string; note: string; claim?: string },
): Promise<void> {
  const { kind, reason, note, claim } = options;
  const body = { kind, reason, note, ...(claim !== undefined && { claim }) };
  const opened = await new DeskClient(options.url).post(ofArticle(article, 'corrections'), body, correction);
  show(opened, options.json);
}

async function list(article: string, options: Common): Promise<void> {
  const { items } = await new DeskClient(options.url).get(ofArticle(article, 'corrections'), correctionList);
  for (const one of items) show(one, options.json);
}

async function publications(article: string, options: Common): Promise<void> {
  const path = ofArticle(article, 'publications');
  const { items } = await new DeskClient(options.url).get(path, publicationList);
  if (options.json) return items.forEach(printJson);
  printTable(
    items.flatMap(({ revision, hash, releasedAt, releasedBy, notes }) => [
      [`revision ${revision}`, releasedAt, releasedBy.name, hash],
      ...notes.map(({ kind, publishedAt, note }) => ['', publishedAt, kind, note]),
    ]),
  );
}

const common = (command: Command): Command => command.option('--url <url>').option('--json');

/** `correction`, `publications`. */
export function addCorrectionCommands(program: Command): void {
  const corrections = program
    .command('correction')
    .description('what readers are told of what has been published');
  common(corrections.command('open <article>').description('of the article, or of one claim of it'))
    .addOption(new Option('--kind <kind>').choices(CORRECTION_KINDS).makeOptionMandatory())
    .requiredOption('--reason <text>', 'for the desk')
    .requiredOption('--note <text>', 'for the readers')
    .option('--claim <id>')
    .action(open);
  common(corrections.command('list <article>').description('open, published and dropped')).action(list);
  common(
    corrections
      .command('confirm <id>')
      .description('let a note without a new text go out, as a second person'),
  ).action(async (id: string, options: Common) =>
    show(await new DeskClient(options.url).post(at(id, 'confirm'), {}, correction), options.json),
  );
  common(corrections.command('drop <id>').description('nothing is published of it'))
    .requiredOption('--reason <text>')
    .action(async (id: string, { reason, ...options }: Common & { reason: string }) =>
      show(await new DeskClient(options.url).post(at(id, 'drop'), { reason }, correction), options.json),
    );
  common(corrections.command('note <id>').description('word what readers are told'))
    .requiredOption('--note <text>')
    .action(async (id: string, { note, ...options }: Common & { note: string }) =>
      show(await new DeskClient(options.url).ask('PUT', at(id, 'note'), correction, { note }), options.json),
    );
  common(
    program.command('publications <article>').description('each release with its notes, the first first'),
  ).action(publications);
}
