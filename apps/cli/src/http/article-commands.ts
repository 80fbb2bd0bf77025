import {
  article as articleSchema,
  articleAccepted,
  articlePage,
  gate as gateSchema,
  type Article,
  type Gate,
} from '@stet/contract';
import { Option, type Command } from 'commander';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson, printTable } from '../output.js';
import { decodeSource, readSourceBytes } from '../source.js';
import { DeskClient } from './desk-client.js';

const POLL_MS = 500;

interface Common {
  readonly url?: string;
  readonly json?: boolean;
}
interface SubmitOptions extends Common {
  readonly desk: string;
  readonly title?: string;
  readonly format?: string;
  readonly publishAt?: string;
  readonly externalId?: string;
  readonly author?: string[];
  readonly wait?: boolean;
}

const FORMAT_OF: Record<string, string> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'ninjs',
  ninjs: 'ninjs',
  docx: 'docx',
};
const formatOf = (file: string): string => FORMAT_OF[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text';

const articleAt = (desk: DeskClient, id: string): Promise<Article> =>
  desk.get(`/articles/${encodeURIComponent(id)}`, articleSchema);
const gateAt = (desk: DeskClient, id: string): Promise<Gate> =>
  desk.get(`/articles/${encodeURIComponent(id)}/gate`, gateSchema);

/** Waits until the newest text is split. */
export async function untilSplit(desk: DeskClient, id: string): Promise<Article> {
  for (;;) {
    const article = await articleAt(desk, id);
    if (article.state === 'failed')
      throw new CommandProblem(EXIT.usage, article.problem ?? 'The text could not be split into claims.');
    if (article.state !== 'splitting') return article;
    await pause(POLL_MS);
  }
}

/** A file as the desk takes it. */
export async function articleText(
  file: string,
  named: string | undefined,
): Promise<{ content: string; format: string }> {
  const bytes = await readSourceBytes(file);
  const format = named ?? formatOf(file);
  return { content: format === 'docx' ? bytes.toString('base64') : decodeSource(file, bytes), format };
}

async function submit(file: string, options: SubmitOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const body = {
    desk: options.desk,
    ...(await articleText(file, options.format)),
    ...(options.title !== undefined && { title: options.title }),
    ...(options.publishAt !== undefined && { publishAt: options.publishAt }),
    ...(options.externalId !== undefined && { externalId: options.externalId }),
    ...(options.author !== undefined && { authors: options.author }),
  };
  const accepted = await desk.post('/articles', body, articleAccepted);
  const url = `${desk.url}/articles/${accepted.id}`;
  const article = options.wait ? await untilSplit(desk, accepted.id) : null;
  if (options.json) printJson(article ?? { ...accepted, url });
  else print(`${accepted.id} ${url}`);
}

function printStatus(article: Article, gate: Gate): void {
  print(`${article.title}`);
  print(
    `${article.state}, revision ${article.revision}, ${article.claims} claims, ${article.blocking} in the way, ${article.overdue} late`,
  );
  print(`gate ${gate.open ? 'open' : 'shut'} ${gate.hash ?? ''}`);
  for (const { kind, note, publishedAt } of article.notes) print(`${kind} of ${publishedAt}: ${note}`);
  printTable(
    gate.blockers.map((b) => [
      b.number === null ? '' : `#${b.number}`,
      b.code,
      b.holder?.name ?? '',
      b.since ?? '',
      b.exact ?? b.reason,
    ]),
  );
}

/** Waits until the gate opens, drawing how far it is. */
async function watch(id: string, options: Common): Promise<void> {
  const desk = new DeskClient(options.url);
  for (;;) {
    const article = await articleAt(desk, id);
    const total = Math.max(1, article.claims - article.counts.dismissed - article.counts.withdrawn);
    const done = Math.max(0, total - article.blocking);
    if (options.json)
      printJson({ state: article.state, claims: total, settled: done, overdue: article.overdue });
    else if (process.stdout.isTTY)
      process.stdout.write(`\r${bar(done / total)} ${done}/${total} ${article.overdue} late `);
    if (article.state === 'failed')
      throw new CommandProblem(EXIT.usage, article.problem ?? 'The text could not be split into claims.');
    if (article.state === 'cleared' || article.state === 'released') {
      if (!options.json) print(`${process.stdout.isTTY ? '\n' : ''}The gate is open.`);
      return;
    }
    await pause(POLL_MS * 2);
  }
}

const bar = (share: number): string => `[${'#'.repeat(Math.round(share * 30)).padEnd(30, '.')}]`;

async function showGate(id: string, options: Common & { wait?: boolean }): Promise<void> {
  const desk = new DeskClient(options.url);
  let gate = await gateAt(desk, id);
  for (; !gate.open && options.wait; gate = await gateAt(desk, id)) await pause(POLL_MS * 2);
  if (options.json) printJson(gate);
  else printStatus(await articleAt(desk, id), gate);
  if (!gate.open)
    throw new CommandProblem(EXIT.gateShut, `The gate is shut: ${gate.blockers.length} in the way.`);
}

const withDesk = (command: Command): Command =>
  command.option('--url <url>', 'the desk (or STET_URL)').option('--json', 'print one JSON value a line');

/** `submit`, `articles`, `status`, `watch`, `gate`, `release`. */
export function addArticleCommands(program: Command): void {
  withDesk(program.command('submit <file>').description('submit an article; prints its id and URL'))
    .requiredOption('--desk <name>', 'slug or id of the desk')
    .option('--title <title>')
    .addOption(
      new Option('--format <format>', 'default: by the file’s name').choices([
        'text',
        'markdown',
        'html',
        'ninjs',
        'docx',
      ]),
    )
    .option('--publish-at <time>', 'RFC 3339, such as 2026-12-01T18:00:00Z')
    .option('--external-id <id>', 'its id in your CMS')
    .option('--author <email...>', 'who wrote it')
    .option('--wait', 'wait until it is split into claims')
    .action(submit);

  withDesk(program.command('articles').description('list articles, newest first'))
    .option('--desk <name>')
    .option('--state <state>')
    .action(async (options: Common & { desk?: string; state?: string }) => {
      const query = new URLSearchParams({ limit: '200' });
      if (options.desk) query.set('desk', options.desk);
      if (options.state) query.set('state', options.state);
      const { items } = await new DeskClient(options.url).get(`/articles?${query.toString()}`, articlePage);
      if (options.json) return items.forEach(printJson);
      printTable(
        items.map((a) => [
          a.id,
          a.state,
          `${a.blocking} in the way`,
          `${a.overdue} late`,
          a.publishAt ?? '',
          a.title,
        ]),
      );
    });

  withDesk(
    program.command('status <article>').description('the gate, the counts, who holds what and what is late'),
  ).action(async (id: string, options: Common) => {
    const desk = new DeskClient(options.url);
    const [article, gate] = [await articleAt(desk, id), await gateAt(desk, id)];
    if (options.json) printJson({ ...article, gate });
    else printStatus(article, gate);
  });

  withDesk(program.command('watch <article>').description('wait until the gate opens')).action(watch);

  withDesk(program.command('gate <article>').description('exit 0 if the gate is open, 3 if it is shut'))
    .option('--wait', 'wait until it opens')
    .action(showGate);

  withDesk(program.command('release <article>').description('release the revision whose gate is open'))
    .option('--hash <hash>', 'the revision you saw (default: the one that stands now)')
    .option('--override <reason>', 'release against the gate, for this reason')
    .action(async (id: string, options: Common & { hash?: string; override?: string }) => {
      const desk = new DeskClient(options.url);
      const revisionHash = options.hash ?? (await gateAt(desk, id)).hash ?? '';
      const path = `/articles/${encodeURIComponent(id)}/release`;
      const released = options.override
        ? await desk.post(
            `${path}-with-override`,
            { reason: options.override, ...(options.hash && { revisionHash }) },
            articleSchema,
          )
        : await desk.post(path, { revisionHash }, articleSchema);
      if (options.json) printJson(released);
      else print(`Released: ${released.title}, revision ${released.revision}, ${released.hash}`);
    });
}
