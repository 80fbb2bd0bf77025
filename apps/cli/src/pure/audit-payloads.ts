import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CommandProblem, EXIT } from '../exit.js';

interface Beside {
  readonly salt: string;
  readonly payload: string;
}

function isBeside(value: unknown): value is Beside & { readonly seq: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'salt' in value &&
    typeof value.salt === 'string' &&
    'payload' in value &&
    typeof value.payload === 'string'
  );
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The erasable words of an export, by the number of their entry. One that was left out counts as erased. */
export async function payloadsOf(file: string): Promise<(seq: number) => Beside | undefined> {
  const known = new Map<number, Beside>();
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++;
    const value = parse(line);
    if (!isBeside(value))
      throw new CommandProblem(
        EXIT.auditBad,
        `Line ${number} of ${file} is not the words of an entry with their salt.`,
      );
    known.set(value.seq, { salt: value.salt, payload: value.payload });
  }
  return (seq) => known.get(seq);
}
