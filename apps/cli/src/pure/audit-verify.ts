import {
  verifyLogBytes,
  verifyRevisionCertificate,
  verifyTlogProof,
  type BadEntry,
  type Verification,
} from '@stet/audit';
import type { Command } from 'commander';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson } from '../output.js';
import { readSource } from '../source.js';
import { believing } from './believing.js';
import { headsHeld, type Held } from './held-heads.js';
import { PayloadFile } from './payload-file.js';

interface Options extends Held {
  readonly payloads?: string;
  readonly json?: boolean;
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
  const { heads, followed } = await headsHeld(log, options);
  const file = options.payloads ?? join(dirname(log), 'payloads.jsonl');
  const words = existsSync(file) ? new PayloadFile(file) : null;
  const result = await verifyLogBytes(createReadStream(log, { highWaterMark: 1 << 18 }), {
    heads,
    payloadOf: words?.of,
  });
  if (options.json)
    printJson({ ...result, wordsWithheld: words?.withheld ?? 0, keysFollowed: followed.map((k) => k.vkey) });
  if (result.firstBad) throw new CommandProblem(EXIT.auditBad, sentenceOf(result.firstBad));
  words?.finish();
  if (options.json) return;
  for (const { seq, vkey } of followed)
    print(`Entry ${seq} names a further key, signed for by the one before it: ${vkey}`);
  report(result, words?.withheld ?? 0);
}

function report({ size, root, proven, withheld }: Verification, words: number): void {
  print(`The log verifies: ${size} entries, root ${root}`);
  if (withheld > 0)
    print(
      `Of ${withheld} entries this export shows their place and hash alone: its reader may not see them.`,
    );
  if (words > 0) print(`Of ${words} entries it keeps back the words: its reader may not see them.`);
  if (proven < size) print(`No signed checkpoint was given for entries ${proven + 1} to ${size}.`);
}

async function verifyCertificate(
  file: string,
  { vkey, json }: { readonly vkey: string[]; readonly json?: boolean },
): Promise<void> {
  const text = await readSource(file);
  const made = believing(file, () => verifyRevisionCertificate(text, ...vkey));
  if (json) return printJson(made);
  const { article, revision, hash, release, signOffs } = made;
  print(`Article ${article}, revision ${revision}, text ${hash}`);
  for (const s of signOffs) print(`Entry ${s.seq}, ${s.at}: ${s.person} signed claim ${s.claim} off`);
  print(
    release
      ? `Entry ${release.seq}, ${release.at}: ${release.person} released it (${release.action})`
      : 'No release of it is certified.',
  );
  print(`All ${signOffs.length + (release ? 1 : 0)} entries stand in the signed log.`);
}

/** `audit verify`, `verify-proof` and `verify-certificate`: offline, by nobody's word but that of the keys given. */
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
  audit
    .command('verify-certificate <file>')
    .description('verify the certificate of an article’s revision: its release and every sign-off (exit 8)')
    .requiredOption('--vkey <key>', 'the log’s verifier key, from elsewhere; may be given twice', several, [])
    .option('--json', 'print one JSON value')
    .action(verifyCertificate);
}
