import { readConfig } from '@stet/config';
import { migrateQueue } from '@stet/jobs';
import { migrate, missingMigrations, openBlobFolder } from '@stet/persistence';
import type { Command } from 'commander';
import { join } from 'node:path';
import { seedDemo } from '../demo/seed-demo.js';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson } from '../output.js';
import { examine, sentenceOf } from './examination.js';
import { openCluster, withDesk } from './open-desk.js';

async function migrateAll(): Promise<void> {
  const cluster = await openCluster(readConfig(process.env));
  try {
    const ran = await migrate(cluster.ownerUrl);
    await migrateQueue(cluster.ownerUrl);
    print(ran.length > 0 ? `Applied ${ran.join(', ')}.` : 'The database is up to date.');
  } finally {
    await cluster.close();
  }
}

async function doctor(options: { invariants?: boolean; json?: boolean }): Promise<void> {
  await withDesk(async ({ config, source }) => {
    const missing = await missingMigrations(source);
    if (missing.length > 0)
      throw new CommandProblem(
        EXIT.unexpected,
        `The database lacks ${missing.join(', ')}: run stet migrate.`,
      );
    if (!options.invariants) return print('The database answers and is up to date.');
    const blobs = openBlobFolder(join(config.dataDir, 'evidence'));
    const findings = await examine(source, blobs);
    for (const finding of findings) {
      if (options.json) printJson(finding);
      else print(sentenceOf(finding));
    }
    const broken = findings.filter((finding) => finding.holds === false).length;
    if (broken > 0)
      throw new CommandProblem(EXIT.unexpected, `${broken} of the checks found a broken promise.`);
  });
}

/** `migrate`, `doctor`, `rebuild-queue`, `seed-demo`. */
export function addDeskCommands(program: Command): void {
  program.command('migrate').description('bring the database up to date').action(migrateAll);
  program
    .command('doctor')
    .description('is the desk sound?')
    .option('--invariants', 'check every promise the product makes about its data')
    .option('--json')
    .action(doctor);
  program
    .command('rebuild-queue')
    .description('send everything that is pending again; the queue was lost')
    .action(async () => {
      const sent = await withDesk(({ uow }) => uow.run((tx) => tx.jobs.resend()));
      print(`${sent} pending jobs will be sent again.`);
    });
  program
    .command('seed-demo')
    .description('make the demo desk, its people and its articles, unless they are there')
    .action(async () => {
      for (const person of await withDesk(seedDemo)) printJson(person);
    });
}
