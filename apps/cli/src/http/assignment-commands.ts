import {
  assignmentHistory,
  assignmentPage,
  checkerProfile,
  rebalancePlan,
  type AssignmentHistory,
  type CheckerProfileView,
} from '@stet/contract';
import type { Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson, printTable } from '../output.js';
import { DeskClient } from './desk-client.js';
import { hoursOf, listOf, conflictsOf } from './profile-words.js';

interface Common {
  readonly url?: string;
  readonly json?: boolean;
  readonly desk?: string;
}

const at = (path: string, desk: string | undefined): string =>
  desk === undefined ? path : `${path}?desk=${encodeURIComponent(desk)}`;
const user = (who: string): string => `/users/${encodeURIComponent(who)}`;

async function assignments(options: Common): Promise<void> {
  const page = await new DeskClient(options.url).get(at('/assignments', options.desk), assignmentPage);
  if (options.json) return printJson(page);
  printTable(
    page.people.map((p) => [
      p.person.name,
      p.absent ? 'away' : p.atWork ? 'at work' : 'off',
      `${p.inHand}${p.limit === null ? '' : ` of ${p.limit}`} in hand`,
      `weighing ${p.weight}`,
      `${Math.round(p.week.share * 100)} % of this week`,
    ]),
  );
}

const sentence = (why: AssignmentHistory['items'][number]['why']): string =>
  why.map((w) => w.says).join('; ');

async function why(claim: string, options: Common): Promise<void> {
  const path = `/claims/${encodeURIComponent(claim)}/assignments`;
  const { items } = await new DeskClient(options.url).get(path, assignmentHistory);
  if (options.json) return items.forEach(printJson);
  for (const { part, person, at: since, endCause, why: reasons, others } of items) {
    print(
      `${since} ${part}: ${person?.name ?? 'not shown'}${endCause ? ` (${endCause})` : ''}: ${sentence(reasons)}`,
    );
    for (const other of others) print(`  not ${other.person?.name ?? 'shown'}: ${sentence(other.why)}`);
  }
}

function show(profile: CheckerProfileView, json: boolean | undefined): void {
  if (json) return printJson(profile);
  const any = (list: readonly string[]): string => list.join(', ') || 'any';
  print(`${profile.person.name} on ${profile.desk}`);
  print(
    `beats ${any(profile.beats)}; languages ${any(profile.languages)}; at most ${profile.limit ?? 'the desk’s limit'}`,
  );
  for (const c of profile.conflicts) print(`conflict of interest: ${c.kind} ${c.value}`);
  for (const a of profile.absences) print(`away ${a.from} to ${a.until}, ${a.id}`);
}

interface ProfileOptions extends Common {
  readonly beats?: string;
  readonly languages?: string;
  readonly hours?: string;
  readonly timeZone?: string;
  readonly limit?: string;
  readonly conflict?: readonly string[];
}

async function profile(who: string, options: ProfileOptions): Promise<void> {
  const desk = new DeskClient(options.url);
  const path = at(`${user(who)}/profile`, options.desk);
  const now = await desk.get(path, checkerProfile);
  const { beats, languages, hours, timeZone, limit, conflict } = options;
  const change = {
    ...(beats !== undefined && { beats: listOf(beats) }),
    ...(languages !== undefined && { languages: listOf(languages) }),
    ...(hours !== undefined && { hours: hoursOf(hours) }),
    ...(timeZone !== undefined && { timeZone }),
    ...(limit !== undefined && { limit: limit === 'none' ? null : Number(limit) }),
    ...(conflict && { conflicts: conflictsOf(conflict) }),
  };
  if (Object.keys(change).length === 0) return show(now, options.json);
  const { person: _, desk: __, absences: ___, ...kept } = now;
  show(await desk.ask('PUT', path, checkerProfile, { ...kept, ...change }), options.json);
}

async function away(
  who: string,
  options: Common & { until: string; from?: string; note?: string },
): Promise<void> {
  const { until, from, note } = options;
  const desk = new DeskClient(options.url);
  show(
    await desk.post(at(`${user(who)}/absences`, options.desk), { until, from, note }, checkerProfile),
    options.json,
  );
}

async function back(who: string, options: Common): Promise<void> {
  const desk = new DeskClient(options.url);
  const { absences } = await desk.get(at(`${user(who)}/profile`, options.desk), checkerProfile);
  const [current] = absences;
  if (!current) throw new CommandProblem(EXIT.conflict, 'No absence is entered.');
  show(await desk.ask('DELETE', `/absences/${current.id}`, checkerProfile), options.json);
}

async function rebalance(options: Common & { desk: string; apply?: boolean }): Promise<void> {
  const body = { desk: options.desk, dryRun: options.apply !== true };
  const plan = await new DeskClient(options.url).post('/assignments/rebalance', body, rebalancePlan);
  if (options.json) return printJson(plan);
  printTable(plan.items.map((h) => [`#${h.number}`, `${h.from.name} → ${h.to.name}`, h.why, h.articleTitle]));
  if (plan.items.length === 0) print('Nobody has too much.');
  else if (!plan.applied) print('Nothing was changed; add --apply to do it.');
}

const common = (command: Command): Command =>
  command.option('--desk <name>').option('--url <url>').option('--json');

/** `assignments`, `why`, `profile`, `away`, `back`, `rebalance`. */
export function addAssignmentCommands(program: Command): void {
  common(program.command('assignments').description('who carries how much, now and this week')).action(
    assignments,
  );
  common(
    program.command('why <claim>').description('why each person got the claim, and why not the others'),
  ).action(why);
  common(program.command('profile [who]').description('show or change what a checker is like (default: you)'))
    .option('--beats <list>', 'comma-separated; empty for any')
    .option('--languages <list>', 'codes such as en,de; empty for any')
    .option('--hours <hours>', 'such as "mon-fri 09:00-17:00, sat 10:00-14:00", or any')
    .option('--time-zone <zone>')
    .option('--limit <n>', 'most claims in hand, or none')
    .option('--conflict <kind:value...>', 'such as topic:wind power, source:harbour.example; replaces all')
    .action((who: string | undefined, options: ProfileOptions) => profile(who ?? 'me', options));
  common(program.command('away [who]').description('enter an absence; what is in hand goes to others'))
    .requiredOption('--until <time>')
    .option('--from <time>', 'now where it is left out')
    .option('--note <text>')
    .action((who: string | undefined, options: Common & { until: string }) => away(who ?? 'me', options));
  common(program.command('back [who]').description('end the present absence')).action(
    (who: string | undefined, options: Common) => back(who ?? 'me', options),
  );
  program
    .command('rebalance')
    .description('share out anew what has not been started; shows what it would do')
    .requiredOption('--desk <name>')
    .option('--apply', 'do it')
    .option('--url <url>')
    .option('--json')
    .action(rebalance);
}
