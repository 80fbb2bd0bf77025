import type { BlockKind } from '@stet/domain';

/** Blocks under way: texts stand, kinds are being found. `paragraph` means: not yet known to be anything else. */
export interface Naming {
  readonly texts: readonly string[];
  readonly kinds: BlockKind[];
  /** The format itself marks subheads and captions, so that a short line is not one by its shape. */
  readonly marked: boolean;
}
