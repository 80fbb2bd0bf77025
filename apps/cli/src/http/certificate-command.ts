import { article as articleDetail, certificates, revisionCertificate } from '@stet/contract';
import type { Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import { printJson } from '../output.js';
import { DeskClient } from './desk-client.js';

/** `certificate`: the proof of a claim's last sign-off, as `audit verify-proof` takes it. */
export function addCertificateCommand(program: Command): void {
  program
    .command('certificate <claim>')
    .description('print the certificate (.tlog-proof) of a claim’s last sign-off')
    .option('--url <url>')
    .action(async (claim: string, options: { url?: string }) => {
      const desk = new DeskClient(options.url);
      const { items, waiting } = await desk.get(
        `/claims/${encodeURIComponent(claim)}/certificate`,
        certificates,
      );
      const last = items.at(-1);
      if (last) process.stdout.write(last.proof);
      else
        throw new CommandProblem(
          EXIT.notFound,
          waiting > 0
            ? 'No checkpoint covers the sign-off yet; try again in a minute.'
            : 'Nobody has signed it off.',
        );
    });
  program
    .command('revision-certificate <article>')
    .description(
      'print the certificate of an article’s revision: its release and every sign-off, with proofs',
    )
    .option('--revision <n>', 'default: the newest')
    .option('--url <url>')
    .action(async (article: string, options: { url?: string; revision?: string }) => {
      const desk = new DeskClient(options.url);
      const path = `/articles/${encodeURIComponent(article)}`;
      const number = options.revision ?? String((await desk.get(path, articleDetail)).revision);
      printJson(
        await desk.get(`${path}/revisions/${encodeURIComponent(number)}/certificate`, revisionCertificate),
      );
    });
}
