import { Command, CommanderError } from 'commander';
import { CommandProblem, EXIT } from './exit.js';
import { addTextCommands } from './pure/text-commands.js';

const EXITS = `
Exit codes: 0 done, 1 unexpected, 2 wrong usage, 3 the gate is shut, 4 not found, 5 denied, 6 conflict,
7 cannot reach, 8 the audit log does not verify.`;

/** These need no desk and no database, and do not wait for what the others load. */
const TEXT_COMMANDS = new Set(['sentences', 'worth', 'extract', 'reanchor']);

async function build(wanted: string | undefined): Promise<Command> {
  const program = new Command('stet').description('The fact-check desk of a newsroom.').exitOverride();
  program.addHelpText('after', EXITS);
  addTextCommands(program);
  if (wanted === undefined || !TEXT_COMMANDS.has(wanted)) await addDeskSide(program);
  // Sub-commands made before are not reached by exitOverride of the program.
  const override = (command: Command): void => command.commands.forEach((c) => override(c.exitOverride()));
  override(program);
  return program;
}

async function addDeskSide(program: Command): Promise<void> {
  const [
    login,
    articles,
    publishTime,
    revise,
    claims,
    certificate,
    report,
    queries,
    corrections,
    assignments,
    notifications,
    policy,
    verify,
    witness,
    auditing,
    desk,
    people,
  ] = await Promise.all([
    import('./http/login-command.js'),
    import('./http/article-commands.js'),
    import('./http/publish-time-command.js'),
    import('./http/revise-command.js'),
    import('./http/claim-commands.js'),
    import('./http/certificate-command.js'),
    import('./http/report-command.js'),
    import('./http/query-commands.js'),
    import('./http/correction-commands.js'),
    import('./http/assignment-commands.js'),
    import('./http/notification-commands.js'),
    import('./http/policy-commands.js'),
    import('./pure/audit-verify.js'),
    import('./pure/witness-command.js'),
    import('./operator/audit-commands.js'),
    import('./operator/desk-commands.js'),
    import('./operator/people-commands.js'),
  ]);
  login.addLogin(program);
  articles.addArticleCommands(program);
  publishTime.addPublishTimeCommand(program);
  revise.addReviseCommand(program);
  claims.addClaimCommands(program);
  certificate.addCertificateCommand(program);
  report.addReportCommand(program);
  queries.addQueryCommands(program);
  corrections.addCorrectionCommands(program);
  assignments.addAssignmentCommands(program);
  notifications.addNotificationCommands(program);
  const desks = program.command('desk').description('desks');
  policy.addPolicyCommand(desks);
  const audit = program.command('audit').description('the audit log');
  verify.addAuditVerify(audit);
  witness.addWitness(program);
  auditing.addAuditCommands(audit);
  desk.addDeskCommands(program);
  people.addPeopleCommands(program, desks);
}

/** By name: the classes are not loaded for commands that cannot meet them. */
const CODE_OF: Record<string, number> = {
  NotFound: EXIT.notFound,
  Denied: EXIT.denied,
  Conflict: EXIT.conflict,
  Invalid: EXIT.usage,
  Malformed: EXIT.usage,
  ConfigError: EXIT.usage,
  RuntimeProblem: EXIT.unexpected,
};

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CommandProblem) return error.exitCode;
  if (error instanceof Error && CODE_OF[error.name] !== undefined)
    return CODE_OF[error.name] ?? EXIT.unexpected;
  return error instanceof Error &&
    /ECONNREFUSED|ENOTFOUND|password authentication/.test(
      `${'code' in error ? String(error.code) : ''} ${error.message}`,
    )
    ? EXIT.unreachable
    : EXIT.unexpected;
}

process.stdout.on('error', () => process.exit(EXIT.done)); // the reader of a pipe has seen enough

try {
  await (await build(process.argv[2])).parseAsync();
} catch (error) {
  process.exitCode = exitOf(error);
  const told = error instanceof CommanderError; // commander has printed its own sentence
  if (!told) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
