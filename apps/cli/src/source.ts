import { readFile } from 'node:fs/promises';
import { CommandProblem, EXIT } from './exit.js';

const MAX_BYTES = 64 * 1024 * 1024;

/** Bytes of a file, or of standard input for `-`. */
export async function readSourceBytes(file: string): Promise<Buffer> {
  return file === '-' ? readStandardInput() : readBytes(file);
}

/** Text of a file, or of standard input for `-`. What is no UTF-8 text ends the command. */
export async function readSource(file: string): Promise<string> {
  return decodeSource(file, await readSourceBytes(file));
}

/** Bytes that must be UTF-8 text. */
export function decodeSource(file: string, bytes: Buffer): string {
  const name = file === '-' ? 'Standard input' : file;
  if (bytes.length > MAX_BYTES) throw new CommandProblem(EXIT.usage, `${name} is larger than 64 MiB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandProblem(EXIT.usage, `${name} is not UTF-8 text.`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new CommandProblem(EXIT.notFound, `There is no file ${file}.`);
    throw new CommandProblem(EXIT.usage, `${file} cannot be read (${String(code ?? error)}).`);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) {
    const bytes: Buffer = part;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
