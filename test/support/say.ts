/** A figure for whoever reads the run; docs name the command that prints it. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
