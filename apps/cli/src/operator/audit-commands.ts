import { readConfig } from '@stet/config';
import { CheckpointSigner, openDatabase, openSigningFolder, rotateKey, runSigner } from '@stet/persistence';
import { connectPostgres, openDataFolder } from '@stet/runtime';
import type { Command } from 'commander';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { CommandProblem, EXIT } from '../exit.js';
import { print } from '../output.js';
import { exportAudit } from './export-audit.js';

interface Options {
  readonly folder?: string;
  readonly origin: string;
  readonly watch?: boolean;
}

const folderOf = ({ folder }: Options): string => folder ?? join(readConfig(process.env).dataDir, 'signer');

const open = (options: Options) => openSigningFolder(folderOf(options), options.origin);

async function signerUrl(): Promise<string> {
  const config = readConfig(process.env);
  const url =
    config.signerDatabaseUrl ??
    (config.databaseUrl ? undefined : (await connectPostgres(openDataFolder(config.dataDir)))?.signerUrl);
  if (url) return url;
  throw new CommandProblem(
    EXIT.usage,
    'Set STET_SIGNER_DATABASE_URL to a login that belongs to the role stet_signer, and to no other.',
  );
}

async function signAudit(options: Options): Promise<void> {
  const url = await signerUrl();
  const folder = open(options);
  if (options.watch) {
    const running = await runSigner(url, folder, (error) => process.stderr.write(`${String(error)}\n`));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
    return;
  }
  const size = await asSigner(url, (source) => new CheckpointSigner(source, folder).sign());
  print(size === null ? 'Nothing new to sign.' : `Signed a checkpoint over ${size} entries.`);
}

async function addKey(options: Options): Promise<void> {
  const url = await signerUrl();
  const { seq, vkey } = await asSigner(url, (source) => rotateKey(source, folderOf(options), options.origin));
  print(vkey);
  process.stderr.write(
    `Entry ${seq} names the key, and the older key has signed that. Start the signer again: both sign from then on.\n`,
  );
}

async function asSigner<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await openDatabase(url, { name: 'stet-signer', max: 1, role: 'stet_signer' });
  try {
    return await work(source);
  } catch (error) {
    if (error instanceof Error && error.name === 'SignerRefusal')
      throw new CommandProblem(EXIT.auditBad, error.message);
    throw error;
  } finally {
    await source.destroy();
  }
}

/** `audit export`, `audit sign`, `audit keys`, `audit rotate-key`. */
export function addAuditCommands(audit: Command): void {
  const keyed = (name: string) =>
    audit
      .command(name)
      .option('--folder <folder>', 'where the keys lie (default: signer/ in the data folder)')
      .option('--origin <name>', 'what a new log is called', 'stet.localhost/audit');
  audit
    .command('export <folder>')
    .description('write the audit log, its checkpoints and certificates for anybody to verify')
    .option('--reader <e-mail>', 'leave out what this person may not see; each place says so')
    .action(exportAudit);
  keyed('sign')
    .description('sign how far the log is; exit 8 where it is no longer what was signed before')
    .option('--watch', 'go on: every minute, every thousand entries, at each publication')
    .action(signAudit);
  keyed('keys')
    .description('print the verifier keys to be given to whoever is to verify')
    .action((options: Options) => {
      for (const vkey of open(options).vkeys) print(vkey);
    });
  keyed('rotate-key')
    .description(
      'have the log name one more key, signed for by the older; both sign until that one is put away',
    )
    .action(addKey);
}
