import { factCheckReport, type FactCheckReport } from '@stet/contract';
import type { Command } from 'commander';
import { print, printJson } from '../output.js';
import { DeskClient } from './desk-client.js';

type Claim = FactCheckReport['claims'][number];

function evidenceLine({ source, redacted, url, locator, file }: Claim['evidence'][number]): string {
  const parts = [redacted ? 'confidential source' : source, url, locator, file && `sha256 ${file.sha256}`];
  return `   on ${parts.filter(Boolean).join(', ')}`;
}

function signerLine({ by, verdict, at, voidedAt, entry }: Claim['signOffs'][number]): string {
  const where = entry ? `, entry ${entry.seq} ${entry.leaf}` : '';
  return `   ${voidedAt === null ? 'signed' : 'void  '} ${by.name}, ${verdict}, ${at}${where}`;
}

function claimLines(claim: Claim): string[] {
  const verdict = claim.verdict === null ? '' : `, ${claim.verdict}`;
  return [
    `${claim.number}. ${claim.exact}`,
    `   ${claim.state}${verdict}`,
    ...claim.signOffs.map(signerLine),
    ...claim.evidence.map(evidenceLine),
  ];
}

/** `report`: who checked what of an article, on what ground, as of now. */
export function addReportCommand(program: Command): void {
  program
    .command('report <article>')
    .description('the fact-check report: every claim with verdict, signers and evidence')
    .option('--url <url>')
    .option('--json')
    .action(async (id: string, options: { url?: string; json?: boolean }) => {
      const path = `/articles/${encodeURIComponent(id)}/report`;
      const report = await new DeskClient(options.url).get(path, factCheckReport);
      if (options.json) return printJson(report);
      const { article, publications, claims, log } = report;
      print(`${article.title}\nrevision ${article.revision} ${article.hash ?? ''}, ${article.state}`);
      for (const one of publications)
        print(`released: revision ${one.revision} by ${one.releasedBy.name}, ${one.releasedAt}`);
      for (const line of claims.flatMap(claimLines)) print(line);
      print(`log: ${log.size} entries, head ${log.head}, as of ${report.preparedAt}`);
    });
}
