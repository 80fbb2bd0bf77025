import { openCheckpoint, verifyLogBytes, verifyTlogProof, type BadEntry, type HeldHead } from '@stet/audit';
import type { Command } from 'commander';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson } from '../output.js';
import { readSource } from '../source.js';
import { payloadsOf } from './audit-payloads.js';

interface Options {
  readonly checkpoint: string[];
  readonly vkey: string[];
  readonly size?: string;
  readonly root?: string;
  readonly payloads?: string;
  readonly json?: boolean;
}

/** What is not believed ends the command with the code scripts wait for. */
function believing<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new CommandProblem(
      EXIT.auditBad,
      `${what}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function headByHand({ size, root }: Options): HeldHead[] {
  if (size === undefined && root === undefined) return [];
  if (size === undefined || !/^\d{1,15}$/.test(size))
    throw new CommandProblem(EXIT.usage, '--size is a number of entries; --root needs it.');
  return [{ size: Number(size), root }];
}

async function headsHeld(log: string, options: Options): Promise<HeldHead[]> {
  // The key comes from outside the export, or it proves nothing.
  if (options.checkpoint.length > 0 && options.vkey.length === 0)
    throw new CommandProblem(EXIT.usage, 'A checkpoint needs --vkey, given to you by somebody you trust.');
  const beside = join(dirname(log), 'checkpoints');
  const exported = options.vkey.length > 0 && existsSync(beside) ? readdirSync(beside) : [];
  const heads = headByHand(options);
  for (const file of [...options.checkpoint, ...exported.map((name) => join(beside, name))]) {
    const note = await readSource(file);
    heads.push(believing(file, () => openCheckpoint(note, ...options.vkey)));
  }
  if (options.vkey.length > 0 && heads.length === 0)
    throw new CommandProblem(EXIT.auditBad, 'There is no checkpoint to hold the log against.');
  return heads;
}

function sentenceOf({ seq, through, message }: BadEntry): string {
  const where =
    through === null || through === seq
      ? `entry ${seq} is the first that is bad`
      : `the first bad entry is one of ${seq} to ${through}`;
  return `The log does not verify: ${where}. ${message}`;
}

const several = (value: string, before: string[]): string[] => [...before, value];

async function verifyExport(log: string, options: Options): Promise<void> {
  if (!existsSync(log)) throw new CommandProblem(EXIT.notFound, `There is no file ${log}.`);
  const words = options.payloads ?? join(dirname(log), 'payloads.jsonl');
  const payloadOf = existsSync(words) ? await payloadsOf(words) : undefined;
  const heads = await headsHeld(log, options);
  const result = await verifyLogBytes(createReadStream(log, { highWaterMark: 1 << 18 }), {
    heads,
    payloadOf,
  });
  if (options.json) printJson(result);
  if (result.firstBad) throw new CommandProblem(EXIT.auditBad, sentenceOf(result.firstBad));
  if (options.json) return;
  print(`The log verifies: ${result.size} entries, root ${result.root}`);
  if (result.proven < result.size)
    print(`No signed checkpoint was given for entries ${result.proven + 1} to ${result.size}.`);
}

/** `audit verify` and `audit verify-proof`: offline, by nobody's word but that of the keys given. */
export function addAuditVerify(audit: Command): void {
  audit
    .command('verify <log>')
    .description('verify an exported log.jsonl without a server; names the first bad entry (exit 8)')
    .option(
      '--checkpoint <note>',
      'a signed checkpoint held elsewhere; may be given several times',
      several,
      [],
    )
    .option('--vkey <key>', 'the log’s verifier key, from outside the export; likewise', several, [])
    .option('--size <n>', 'entries the log must have at least')
    .option('--root <base64>', 'root over the first --size entries')
    .option('--payloads <file>', 'the erasable words (default: payloads.jsonl beside the log, if there)')
    .option('--json', 'print one JSON value')
    .action(verifyExport);
  audit
    .command('verify-proof <file>')
    .description('verify a certificate (.tlog-proof) of one entry and print the entry (exit 8)')
    .requiredOption('--vkey <key>', 'the log’s verifier key, from elsewhere; may be given twice', several, [])
    .action(async (file: string, { vkey }: { vkey: string[] }) => {
      const text = await readSource(file);
      const { entry } = believing(file, () => verifyTlogProof(text, ...vkey));
      print(entry.toString('utf8'));
    });
}
