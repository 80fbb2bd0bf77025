import { ConfigError } from '@stet/config';
import { DomainError } from '@stet/domain';
import { RuntimeProblem } from '@stet/runtime';
import { Command, CommanderError } from 'commander';
import { CommandProblem, EXIT } from './exit.js';
import { addArticleCommands } from './http/article-commands.js';
import { addClaimCommands } from './http/claim-commands.js';
import { addLogin } from './http/login-command.js';
import { addDeskCommands } from './operator/desk-commands.js';
import { addPeopleCommands } from './operator/people-commands.js';
import { addAuditVerify } from './pure/audit-verify.js';
import { addTextCommands } from './pure/text-commands.js';

const EXITS = `
Exit codes: 0 done, 1 unexpected, 2 wrong usage, 3 the gate is shut, 4 not found, 5 denied, 6 conflict,
7 cannot reach, 8 the audit log does not verify.`;

function build(): Command {
  const program = new Command('stet').description('The fact-check desk of a newsroom.').exitOverride();
  program.addHelpText('after', EXITS);
  addTextCommands(program);
  addLogin(program);
  addArticleCommands(program);
  addClaimCommands(program);
  const audit = program.command('audit').description('the audit log');
  addAuditVerify(audit);
  addDeskCommands(program, audit);
  addPeopleCommands(program);
  // Sub-commands made before are not reached by exitOverride of the program.
  const override = (command: Command): void => command.commands.forEach((c) => override(c.exitOverride()));
  override(program);
  return program;
}

const CODE_OF: Record<string, number> = {
  NotFound: EXIT.notFound,
  Denied: EXIT.denied,
  Conflict: EXIT.conflict,
};

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CommandProblem) return error.exitCode;
  if (error instanceof DomainError) return CODE_OF[error.name] ?? EXIT.usage;
  if (error instanceof ConfigError) return EXIT.usage;
  return error instanceof Error &&
    /ECONNREFUSED|ENOTFOUND|password authentication/.test(
      `${'code' in error ? String(error.code) : ''} ${error.message}`,
    )
    ? EXIT.unreachable
    : EXIT.unexpected;
}

process.stdout.on('error', () => process.exit(EXIT.done)); // the reader of a pipe has seen enough

try {
  await build().parseAsync();
} catch (error) {
  process.exitCode = exitOf(error);
  const told = error instanceof CommanderError; // commander has printed its own sentence
  if (!told) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof RuntimeProblem) process.exitCode = EXIT.unexpected;
}
