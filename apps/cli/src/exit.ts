/** What a script learns from the way a command ended. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  gateShut: 3,
  notFound: 4,
  denied: 5,
  conflict: 6,
  unreachable: 7,
  auditBad: 8,
} as const;

/** Ends the command with one sentence on standard error. */
export class CommandProblem extends Error {
  constructor(
    readonly exitCode: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** The exit code of a refusal that came over HTTP. */
export function exitCodeOf(status: number, code: string): number {
  if (code === 'gate_shut') return EXIT.gateShut;
  if (status === 401 || status === 403) return EXIT.denied;
  if (status === 404) return EXIT.notFound;
  if (status === 409 || status === 412) return EXIT.conflict;
  if (status >= 400 && status < 500) return EXIT.usage;
  return status === 503 ? EXIT.unreachable : EXIT.unexpected;
}
