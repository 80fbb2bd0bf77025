import { CommandProblem, EXIT } from '../exit.js';

/** What is not believed ends the command with the code scripts wait for. */
export function believing<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandProblem(
      EXIT.auditBad,
      `${what}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
