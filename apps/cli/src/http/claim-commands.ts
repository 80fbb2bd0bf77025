import { claim as claimSchema, claimPage, personAction, type Claim, type ClaimSummary } from '@stet/contract';
import { Option, type Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson, printTable } from '../output.js';
import { DeskClient } from './desk-client.js';
import { addEvidenceOptions, attachEvidence, evidenceOf, type EvidenceOptions } from './evidence-options.js';

interface ActOptions extends EvidenceOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly input?: string;
  readonly verdict?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly question?: string;
  readonly answer?: string;
  readonly user?: string;
  readonly edit?: string;
  readonly wording?: string;
  readonly into?: string;
  readonly until?: string;
  readonly at?: string;
  readonly block?: string;
  readonly start?: string;
  readonly end?: string;
  readonly candidate?: string;
  readonly place?: string;
  readonly same?: string;
}

const NUMBERS = ['at', 'block', 'start', 'end', 'candidate', 'place'] as const;
const WORDS = ['verdict', 'note', 'reason', 'question', 'user', 'edit', 'wording', 'into', 'until'] as const;

/** The action's body out of the options that were given; --input adds or replaces. */
function bodyOf(options: ActOptions): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name of WORDS) if (options[name] !== undefined) body[name] = options[name];
  for (const name of NUMBERS) if (options[name] !== undefined) body[name] = Number(options[name]);
  if (options.same !== undefined) body['same'] = options.same === 'yes';
  if (options.input === undefined) return body;
  try {
    return { ...body, ...JSON.parse(options.input) };
  } catch {
    throw new CommandProblem(EXIT.usage, '--input is not JSON.');
  }
}

const at = (id: string): string => `/claims/${encodeURIComponent(id)}`;

async function act(id: string, action: string, options: ActOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const done = await perform(desk, id, action, options);
  if (options.json) printJson(done);
  else print(`#${done.number} ${done.state}${done.verdict ? `, ${done.verdict}` : ''}: ${done.exact}`);
}

async function perform(desk: DeskClient, id: string, action: string, options: ActOptions): Promise<Claim> {
  const evidence = evidenceOf(options);
  if (action === 'add')
    return desk.post(`/articles/${encodeURIComponent(id)}/claims`, bodyOf(options), claimSchema);
  if (action === 'attach-evidence') {
    if (!evidence)
      throw new CommandProblem(
        EXIT.usage,
        'Say what the evidence is with --evidence URL, --file PATH or --source TEXT.',
      );
    return attachEvidence(desk, id, evidence);
  }
  if (action === 'answer') return answer(desk, id, options.answer ?? options.note);
  if (!personAction.safeParse(action).success)
    throw new CommandProblem(
      EXIT.usage,
      `There is no action “${action}”; there are add, answer, attach-evidence, ${personAction.options.join(', ')}.`,
    );
  if (evidence) await attachEvidence(desk, id, evidence);
  const { version } = await desk.get(at(id), claimSchema);
  return desk.post(`${at(id)}/actions/${action}`, bodyOf(options), claimSchema, {
    'if-match': `"${version}"`,
  });
}

async function answer(desk: DeskClient, id: string, text: string | undefined): Promise<Claim> {
  if (text === undefined) throw new CommandProblem(EXIT.usage, 'Give the answer with --answer TEXT.');
  const { queries } = await desk.get(at(id), claimSchema);
  const open = queries.find((q) => q.closedAt === null);
  if (!open) throw new CommandProblem(EXIT.conflict, 'No query is open on this claim.');
  return desk.post(`/queries/${open.id}/answers`, { answer: text }, claimSchema);
}

interface ListOptions {
  readonly url?: string;
  readonly json?: boolean;
  readonly mine?: boolean;
  readonly article?: string;
  readonly state?: string;
  readonly desk?: string;
}

/** How a claim stands to its time: a word where somebody should look, else when it is due. */
const timeOf = ({ clock, dueAt, answerDueAt }: ClaimSummary): string => {
  if (clock === 'late') return 'late';
  if (clock === 'waiting') return `author until ${answerDueAt ?? '?'}`;
  return clock === 'at_risk' ? `at risk ${dueAt ?? ''}` : (dueAt ?? '');
};

async function list(options: ListOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const query = new URLSearchParams({ limit: '200' });
  if (options.mine) query.set('assignee', 'me');
  if (options.article) query.set('article', options.article);
  if (options.state) query.set('state', options.state);
  if (options.desk) query.set('desk', options.desk);
  for (;;) {
    const { items, nextCursor } = await desk.get(`/claims?${query.toString()}`, claimPage);
    if (options.json) items.forEach(printJson);
    else
      printTable(
        items.map((c) => [c.id, `#${c.number}`, c.state, c.assignee?.name ?? '', timeOf(c), c.exact]),
      );
    if (nextCursor === null) return;
    query.set('cursor', nextCursor);
  }
}

/** `claims` and `act`. */
export function addClaimCommands(program: Command): void {
  program
    .command('claims')
    .description('list claims by due time')
    .option('--mine', 'those in my hands')
    .option('--article <id>')
    .option('--state <states>', 'one or more, comma-separated')
    .option('--desk <name>')
    .option('--url <url>')
    .option('--json')
    .action(list);

  const acting = program
    .command('act <claim> <action>')
    .description(
      'make a move, such as: act CLAIM propose --verdict accurate --evidence URL (for add, name the article instead)',
    )
    .option('--verdict <verdict>')
    .option('--note <text>')
    .option('--reason <text>')
    .option('--question <text>')
    .option('--answer <text>')
    .option('--user <email>', 'who shall do it')
    .option('--edit <text>', 'the wording to use instead')
    .option('--wording <text>')
    .option('--into <claim>')
    .option('--until <time>', 'when to be reminded of it again')
    .option('--at <offset>')
    .option('--block <n>')
    .option('--start <offset>')
    .option('--end <offset>')
    .option('--candidate <n>', 'for resolve-match: the place that is the claim, from 1; 0 is none')
    .option('--place <n>', 'for settle-place: which place, from 0')
    .addOption(
      new Option('--same <answer>', 'for settle-place: the same fact or another').choices(['yes', 'no']),
    )
    .option('--input <json>', 'the whole body, or what is missing of it')
    .option('--url <url>')
    .option('--json')
    .action(act);
  addEvidenceOptions(acting);
}
