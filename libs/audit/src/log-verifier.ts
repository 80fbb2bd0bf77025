import { CompactRange } from './compact-range.js';
import { payloadMatches, readEntry, type EntryFault, type PayloadBeside } from './entry-fault.js';
import { EMPTY_ROOT, leafHash } from './hashes.js';
import { readRedacted } from './redacted-entry.js';

export type Fault = EntryFault | 'wrong_prev' | 'wrong_payload' | 'too_short' | 'wrong_root';

export interface BadEntry {
  /** The first bad entry; with `through` the first of those among which it lies. */
  readonly seq: number;
  /** No chain tells apart a log that was sealed anew from its beginning: then the bad entry is one of seq to this. */
  readonly through: number | null;
  readonly code: Fault;
  readonly message: string;
}

/** A head that somebody outside wrote down, and the log has to live up to. */
export interface HeldHead {
  readonly size: number;
  /** Base64 RFC 6962 root of the first `size` entries; a size alone is a length the log must have. */
  readonly root?: string | undefined;
}

export interface Expectation {
  readonly heads?: readonly HeldHead[];
  /** The erasable words beside the log; an entry without one here is taken to be erased. */
  readonly payloadOf?: ((seq: number) => PayloadBeside | undefined) | undefined;
}

/** Takes a log entry by entry, in constant memory, and stops at the first that is wrong. */
export class LogVerifier {
  /** The entries that were believed: all but the last one taken, which its follower may yet accuse. */
  private settled = new CompactRange();
  private last: Buffer | null = null;
  private accused: { readonly leaf: Buffer; readonly prev: Buffer } | null = null;
  private firstBad: BadEntry | null = null;
  private readonly heads: readonly HeldHead[];
  private nextHead = 0;
  private proven = 0;
  private denied: string | null = null;
  private withheld = 0;

  constructor(private readonly expected: Expectation = {}) {
    this.heads = [...(expected.heads ?? [])].sort((a, b) => a.size - b.size);
    this.checkHeads(this.settled);
  }

  /** @returns whether there is a need for more */
  take(line: Buffer): boolean {
    if (this.firstBad) return false;
    if (this.accused) return this.judge(line);
    const seq = this.taken() + 1;
    const read = readEntry(line, seq);
    if (this.denied) return this.convict('entry' in read ? Buffer.from(read.entry.prev, 'hex') : null);
    if ('code' in read) {
      const redacted = read.code === 'not_an_entry' ? readRedacted(line) : null;
      return redacted?.seq === seq ? this.pass(seq, redacted.leaf) : this.fail(seq, read.code, read.message);
    }
    const { prev, entry } = read.entry;
    const leaf = leafHash(line.subarray(0, -1));
    if (prev !== (this.last ?? EMPTY_ROOT).toString('hex')) {
      if (!this.last) return this.fail(seq, 'wrong_prev', 'The first entry follows another.');
      this.accused = { leaf, prev: Buffer.from(prev, 'hex') };
      return true;
    }
    const beside = this.expected.payloadOf?.(seq);
    if (beside && !payloadMatches(beside, entry.payloadHash))
      return this.fail(seq, 'wrong_payload', 'The words beside it are not those that were sealed.');
    return this.believe(seq, leaf);
  }

  /** An entry that was left out: what it named is not seen, what it is stands in the tree like any other. */
  private pass(seq: number, leaf: Buffer): boolean {
    this.withheld++;
    if (this.expected.payloadOf?.(seq))
      return this.fail(seq, 'wrong_payload', 'There are words beside an entry that was left out.');
    return this.believe(seq, leaf);
  }

  private believe(seq: number, leaf: Buffer): boolean {
    if (this.last) this.settled.append(this.last);
    this.last = leaf;
    if (this.heads[this.nextHead]?.size === seq) this.checkHeads(this.tree());
    return this.firstBad === null;
  }

  finish() {
    if (this.accused) this.judge(null);
    if (this.denied) this.convict(null);
    const tree = this.tree();
    const head = this.heads[this.nextHead];
    if (!this.firstBad && head)
      this.fail(
        tree.size + 1,
        'too_short',
        `The log has ${tree.size} entries; a head of ${head.size} is held.`,
      );
    return {
      ok: this.firstBad === null,
      /** Entries read and found whole. */
      size: tree.size,
      /** Base64 RFC 6962 root over them. */
      root: tree.root().toString('base64'),
      /** How many of them a held head vouches for. */
      proven: this.proven,
      /** How many of them were left out for the reader's sake; only their place and hash are here. */
      withheld: this.withheld,
      firstBad: this.firstBad,
    };
  }

  private taken = (): number => this.settled.size + (this.last ? 1 : 0);

  private tree = (): CompactRange => (this.last ? this.settled.with(this.last) : this.settled);

  private fail(seq: number, code: Fault, message: string, through: number | null = null): false {
    this.firstBad ??= { seq, through, code, message };
    return false;
  }

  private checkHeads(tree: CompactRange): void {
    const root = tree.root().toString('base64');
    const said = new Set<string>();
    for (; this.heads[this.nextHead]?.size === tree.size; this.nextHead++)
      said.add(this.heads[this.nextHead]?.root ?? root);
    if (said.size > 1)
      this.fail(tree.size, 'wrong_root', 'Two heads of this size are held, and they differ.');
    else if (said.has(root)) this.proven = tree.size;
    else this.denied = [...said][0] ?? null;
  }

  /** A held head denies the entries up to the last one taken. The next may tell that it was that one alone. */
  private convict(next: Buffer | null): false {
    const seq = this.taken();
    if (next && this.settled.with(next).root().toString('base64') === this.denied) {
      this.last = null;
      return this.fail(seq, 'wrong_root', 'A held head and the entry after it name another in its place.');
    }
    return this.fail(this.proven + 1, 'wrong_root', 'The entries are not those a held head is of.', seq);
  }

  /**
   * Entry n does not name the leaf of entry n-1. Whichever of the two was changed: if the next one names n as it is,
   * or a held head has n after what n names, it was n-1.
   */
  private judge(next: Buffer | null): false {
    const { last, accused, settled } = this;
    if (!last || !accused) return false;
    const seq = settled.size + 1;
    const read = next && readEntry(next, seq + 2);
    const named = read && 'entry' in read && read.entry.prev === accused.leaf.toString('hex');
    const root = settled.with(accused.prev, accused.leaf).root().toString('base64');
    const held = this.heads.some((head) => head.size === seq + 1 && head.root === root);
    this.last = named || held ? null : last;
    return named || held
      ? this.fail(seq, 'wrong_prev', 'The entry after it names another in its place.')
      : this.fail(seq + 1, 'wrong_prev', 'It does not follow the entry before it.');
  }
}
