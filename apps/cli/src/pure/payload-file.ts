import type { PayloadBeside } from '@stet/audit';
import { closeSync, openSync, readSync } from 'node:fs';
import { CommandProblem, EXIT } from '../exit.js';

interface Line {
  readonly seq: number;
  /** Null where the export says that the reader it was made for may not see the words. */
  readonly beside: PayloadBeside | null;
}

const PART = 1 << 18;
/** No payload is longer; a file without line feeds shall not fill the memory. */
const MAX_LINE = 16 * 1024 * 1024;

/**
 * The erasable words of an export, read beside the log and never ahead of it by more than one part of the file: they
 * stand in the order of their entries. An entry without a line is taken to be erased.
 */
export class PayloadFile {
  private readonly descriptor: number;
  private readonly part = Buffer.alloc(PART);
  private rest = Buffer.alloc(0);
  private number = 0;
  private next: Line | null = null;
  /** Words that were kept back from the reader, among those read so far. */
  withheld = 0;

  constructor(private readonly file: string) {
    this.descriptor = openSync(file, 'r');
    this.advance();
  }

  /** @throws CommandProblem where the file is not in order */
  of = (seq: number): PayloadBeside | undefined => {
    if (this.next === null || this.next.seq > seq) return undefined;
    if (this.next.seq < seq) throw this.bad('is of an entry that has passed');
    const { beside } = this.next;
    this.advance();
    if (beside === null) this.withheld++;
    return beside ?? undefined;
  };

  /** @throws CommandProblem where words are left for which the log has no entry */
  finish(): void {
    closeSync(this.descriptor);
    if (this.next) throw this.bad('is of an entry that is not in the log');
  }

  private advance(): void {
    const line = this.readLine();
    this.next = line === null ? null : this.parse(line);
  }

  private readLine(): string | null {
    let end = this.rest.indexOf(10);
    while (end < 0) {
      const read = readSync(this.descriptor, this.part, 0, PART, null);
      if (read === 0) break;
      const from = this.rest.length;
      this.rest = Buffer.concat([this.rest, this.part.subarray(0, read)]);
      if (this.rest.length > MAX_LINE) throw this.bad('is longer than any words are');
      end = this.rest.indexOf(10, from);
    }
    if (end < 0 && this.rest.length === 0) return null;
    this.number++;
    const line = this.rest.toString('utf8', 0, end < 0 ? this.rest.length : end);
    this.rest = end < 0 ? Buffer.alloc(0) : this.rest.subarray(end + 1);
    return line;
  }

  private parse(line: string): Line {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw this.bad('is not JSON');
    }
    if (typeof value !== 'object' || value === null || !('seq' in value) || typeof value.seq !== 'number')
      throw this.bad('does not say of which entry it is');
    if ('redacted' in value) return { seq: value.seq, beside: null };
    const { seq } = value;
    if (!('salt' in value) || typeof value.salt !== 'string') throw this.bad('has no salt');
    if (!('payload' in value) || typeof value.payload !== 'string') throw this.bad('has no words');
    return { seq, beside: { salt: value.salt, payload: value.payload } };
  }

  private bad = (what: string): CommandProblem =>
    new CommandProblem(EXIT.auditBad, `Line ${this.number} of ${this.file} ${what}.`);
}
