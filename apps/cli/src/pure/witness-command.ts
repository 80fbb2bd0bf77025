import { COSIGNATURE, MerkleTree, formatVkey, leafHash, openCheckpoint, witness } from '@stet/audit';
import type { Command } from 'commander';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandProblem, EXIT } from '../exit.js';
import { print } from '../output.js';
import { readSource } from '../source.js';

interface Options {
  readonly state: string;
  readonly vkey: string;
  readonly name: string;
}

function keyOf(folder: string, name: string) {
  const file = join(folder, 'witness.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  }
  return { name, privateKey: createPrivateKey(readFileSync(file)) };
}

/** The proof of growth is made here, out of the exported log: whoever gives it has nothing to be believed in. */
function growth(log: string, from: number, to: number): Buffer[] {
  const tree = new MerkleTree();
  for (const line of readFileSync(log, 'latin1').split('\n').slice(0, to))
    tree.append(leafHash(Buffer.from(line, 'latin1')));
  return tree.consistencyProof(Math.min(from, tree.size), tree.size);
}

async function cosign(note: string, log: string, { state, vkey, name }: Options): Promise<void> {
  if (!existsSync(log)) throw new CommandProblem(EXIT.notFound, `There is no file ${log}.`);
  const key = keyOf(state, name);
  const file = join(state, 'seen.note');
  const seen = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const next = await readSource(note);
  try {
    const from = seen === null ? 0 : openCheckpoint(seen, vkey).size;
    const proof = growth(log, from, openCheckpoint(next, vkey).size);
    const signed = witness(seen, next, proof, vkey, key, Math.floor(Date.now() / 1000));
    writeFileSync(`${file}.new`, signed);
    renameSync(`${file}.new`, file);
    process.stdout.write(signed);
  } catch (error) {
    throw new CommandProblem(EXIT.auditBad, error instanceof Error ? error.message : String(error));
  }
}

/** `witness`: for an auditor’s own machine; remembers the head it saw last and signs only what grew out of it. */
export function addWitness(program: Command): void {
  program
    .command('witness <note> <log>')
    .description('cosign a checkpoint that grew out of the one seen last; refuses any other (exit 8)')
    .requiredOption('--state <folder>', 'keeps the witness’s key and what it saw last')
    .requiredOption('--vkey <key>', 'the log’s verifier key')
    .option('--name <name>', 'what the witness is called', 'witness.localhost')
    .action(cosign)
    .addHelpText('after', '\nIts own verifier key: stet witness-key --state FOLDER');
  program
    .command('witness-key')
    .description('print the verifier key of a witness')
    .requiredOption('--state <folder>', 'as for witness')
    .option('--name <name>', 'what the witness is called', 'witness.localhost')
    .action(({ state, name }: Options) =>
      print(formatVkey(name, createPublicKey(keyOf(state, name).privateKey), COSIGNATURE)),
    );
}
