import { parseCheckpoint, verifyLog, verifySignedNote, type Expectation } from '@stet/audit';
import type { Command } from 'commander';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson } from '../output.js';
import { readSource } from '../source.js';

interface Options {
  readonly checkpoint?: string;
  readonly vkey?: string;
  readonly size?: string;
  readonly root?: string;
  readonly payloads?: string;
  readonly json?: boolean;
}

/** Lines of a file, split at LF and nothing else: every byte between counts. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) {
    let bytes = rest.length > 0 ? Buffer.concat([rest, part]) : Buffer.from(part);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10)) {
      yield bytes.toString('utf8', 0, at);
      bytes = bytes.subarray(at + 1);
    }
    rest = bytes;
  }
  if (rest.length > 0) yield rest.toString('utf8');
}

async function payloadsOf(file: string): Promise<NonNullable<Expectation['payloadOf']>> {
  const known = new Map<number, { salt: string; payload: string }>();
  for await (const line of linesOf(file)) {
    const { seq, salt, payload }: { seq: number; salt: string; payload: string } = JSON.parse(line);
    known.set(seq, { salt, payload });
  }
  return (seq) => known.get(seq);
}

async function expectation(log: string, options: Options): Promise<Expectation> {
  const beside = options.payloads ?? join(dirname(log), 'payloads.jsonl');
  const payloadOf = existsSync(beside) ? await payloadsOf(beside) : undefined;
  if (options.checkpoint === undefined) {
    return {
      payloadOf,
      root: options.root,
      ...(options.size !== undefined && { size: Number(options.size) }),
    };
  }
  // The key comes from outside the export, or it proves nothing.
  if (options.vkey === undefined)
    throw new CommandProblem(EXIT.usage, 'A checkpoint needs --vkey, given to you by somebody you trust.');
  const note = await readSource(options.checkpoint);
  try {
    const { size, root } = parseCheckpoint(verifySignedNote(note, options.vkey));
    return { payloadOf, size, root };
  } catch (error) {
    throw new CommandProblem(EXIT.auditBad, error instanceof Error ? error.message : String(error));
  }
}

export function addAuditVerify(audit: Command): void {
  audit
    .command('verify <log>')
    .description('verify an exported log.jsonl without a server; names the first bad entry (exit 8)')
    .option('--checkpoint <note>', 'a signed checkpoint held elsewhere')
    .option('--vkey <key>', 'its verifier key, from outside the export')
    .option('--size <n>', 'entries the log must have at least')
    .option('--root <base64>', 'root over the first --size entries, or over all')
    .option(
      '--payloads <file>',
      'the erasable words (default: payloads.jsonl beside the log, if it is there)',
    )
    .option('--json', 'print one JSON value')
    .action(async (log: string, options: Options) => {
      if (!existsSync(log)) throw new CommandProblem(EXIT.notFound, `There is no file ${log}.`);
      const result = await verifyLog(linesOf(log), await expectation(log, options));
      if (options.json) printJson(result);
      else if (result.ok) print(`The log verifies: ${result.size} entries, root ${result.root}`);
      if (result.firstBad) {
        const { seq, line, message } = result.firstBad;
        throw new CommandProblem(
          EXIT.auditBad,
          `The log does not verify: ${seq === null ? `after line ${line - 1}` : `entry ${seq} (line ${line})`}. ${message}`,
        );
      }
    });
}
