import { claim as claimSchema, evidence as evidenceSchema, type Claim } from '@stet/contract';
import { Option, type Command } from 'commander';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CommandProblem, EXIT } from '../exit.js';
import type { DeskClient } from './desk-client.js';

export interface EvidenceOptions {
  readonly evidence?: string;
  readonly source?: string;
  readonly evidenceKind: string;
  readonly file?: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly date?: string;
  readonly confidential?: boolean;
  readonly reader?: readonly string[];
}

export interface GivenEvidence {
  readonly fields: Readonly<Record<string, string>>;
  readonly confidential: boolean;
  readonly readers: readonly string[];
  readonly file: string | undefined;
}

/** The evidence that the options describe; null where they describe none. */
export function evidenceOf(options: EvidenceOptions): GivenEvidence | null {
  const { evidence, file, evidenceKind: kind, locator, quote, date } = options;
  const source = options.source ?? evidence ?? (file === undefined ? undefined : basename(file));
  if (source === undefined) return null;
  const isUrl = evidence !== undefined && /^https?:/.test(evidence);
  const given = { source, kind, url: isUrl ? evidence : undefined, locator, quote, date };
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) fields[name] = value;
  return { fields, confidential: options.confidential ?? false, readers: options.reader ?? [], file };
}

export async function attachEvidence(desk: DeskClient, id: string, given: GivenEvidence): Promise<Claim> {
  const path = `/claims/${encodeURIComponent(id)}/evidence`;
  const { fields, confidential, readers, file } = given;
  if (file === undefined) {
    const body = { ...fields, ...(confidential && { confidential }), ...(readers.length > 0 && { readers }) };
    return desk.post(path, body, claimSchema);
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (confidential) form.set('confidential', 'true');
  if (readers.length > 0) form.set('readers', readers.join(','));
  form.set('file', new Blob([new Uint8Array(bytesOf(file))]), basename(file));
  return claimSchema.parse(await (await desk.send('POST', path, form)).json());
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandProblem(EXIT.usage, `There is no file ${file} that can be read.`);
  }
}

const collect = (reader: string, before: readonly string[] = []): readonly string[] => [...before, reader];

export function addEvidenceOptions(command: Command): void {
  command
    .option('--evidence <url>', 'attach this first; it is archived at once')
    .option('--file <path>', 'attach this file')
    .option('--source <text>', 'what the evidence is')
    .addOption(
      new Option('--evidence-kind <kind>').choices(evidenceSchema.shape.kind.options).default('primary'),
    )
    .option('--locator <text>', 'page or timecode')
    .option('--quote <text>', 'the words that support or contradict')
    .option('--date <text>', 'of the source')
    .option('--confidential', 'for named people only')
    .option('--reader <email>', 'somebody who may see it; may be given again', collect);
}
