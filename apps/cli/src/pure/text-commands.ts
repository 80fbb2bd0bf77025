import {
  ImportError,
  extractArticle,
  isZip,
  openDocument,
  reanchor,
  scoreSentence,
  guessLanguage,
  splitSentences,
} from '@stet/extraction';
import { Option, type Command } from 'commander';
import { CommandProblem, EXIT } from '../exit.js';
import type { ReviseOptions } from '../http/revise-command.js';
import { printJson } from '../output.js';
import { decodeSource, readSource, readSourceBytes } from '../source.js';

const FORMATS = ['auto', 'text', 'markdown', 'html', 'ninjs', 'docx'] as const;
type Format = (typeof FORMATS)[number];

/** An article file as the engine takes it; a docx, told by its first bytes, is opened into HTML. */
async function readArticle(file: string, format: Format): Promise<ReturnType<typeof extractArticle>> {
  const bytes = await readSourceBytes(file);
  try {
    if (format === 'docx' || (format === 'auto' && isZip(bytes)))
      return extractArticle(await openDocument(bytes), 'html');
    return extractArticle(decodeSource(file, bytes), format);
  } catch (error) {
    if (error instanceof ImportError) throw new CommandProblem(EXIT.usage, `${file}: ${error.message}`);
    throw error;
  }
}

/** `sentences`, `worth`, `extract`, `reanchor`: offline, no desk needed. */
export function addTextCommands(program: Command): void {
  program
    .command('sentences <file...>')
    .description('split texts into sentences; one JSON line a file (- reads standard input)')
    .action(async (files: string[]) => {
      for (const file of files) {
        const text = await readSource(file);
        printJson({ file, sentences: splitSentences(text, guessLanguage(text)) });
      }
    });

  program
    .command('worth <file>')
    .description('score one sentence a line for check-worthiness; one JSON line each')
    .action(async (file: string) => {
      const lines = (await readSource(file)).split('\n');
      if (lines.at(-1) === '') lines.pop();
      for (const line of lines) {
        const { text, worth, label, kinds, reasons } = scoreSentence(line.replace(/\r$/, ''));
        printJson({ text, worth, label, kinds, reasons });
      }
    });

  program
    .command('extract <file...>')
    .description('split articles into blocks, sentences and claims; one JSON line a file')
    .addOption(new Option('--format <format>', 'how to read the files').choices(FORMATS).default('auto'))
    .action(async (files: string[], options: { format: Format }) => {
      for (const file of files) {
        const { language, title, blocks, sentences, claims } = await readArticle(file, options.format);
        printJson({ file, language, title, blocks, sentences, claims });
      }
    });

  program
    .command('reanchor <old> <new>')
    .description(
      'follow the claims of OLD into NEW; one JSON line a claim. With --dry-run OLD is an article of the desk',
    )
    .option('--dry-run', 'ask the desk what NEW would make of the claims of its article OLD; changes nothing')
    .option('--url <url>', 'the desk (or STET_URL)')
    .option('--json', 'with --dry-run: one JSON value a line')
    .addOption(new Option('--format <format>', 'how to read the files').choices(FORMATS).default('auto'))
    .action(async (oldFile: string, newFile: string, options: ReviseOptions & { format: Format }) => {
      if (options.dryRun) {
        // Only here is anything asked over HTTP.
        const { tryRevision } = await import('../http/revise-command.js');
        const format = options.format === 'auto' ? undefined : options.format;
        return tryRevision(oldFile, newFile, { ...options, format });
      }
      const before = await readArticle(oldFile, options.format);
      const after = await readArticle(newFile, options.format);
      const found = reanchor(before.blocks, before.claims, after.blocks);
      const quote = (span: { block: number; start: number; end: number }) => ({
        block: span.block,
        start: span.start,
        end: span.end,
        exact: after.blocks[span.block]?.text.slice(span.start, span.end) ?? '',
      });
      const exactOf = new Map(before.claims.map((c) => [c.id, c.exact]));
      for (const { id, outcome, now, candidates, why, occurrences } of found) {
        const exact = exactOf.get(id) ?? '';
        printJson({
          exact,
          outcome,
          now: now[0] ? quote(now[0]) : null,
          candidates: candidates.map(quote),
          why,
          occurrences: occurrences.map((o) => ({
            outcome: o.outcome,
            now: o.now ? quote(o.now) : null,
            why: o.why,
          })),
        });
      }
    });
}
