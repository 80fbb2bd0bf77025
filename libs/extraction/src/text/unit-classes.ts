/** Asks each UTF-16 unit once, at the first use, which of the patterns it fits: one look-up after that. */
export function unitClasses(
  patterns: readonly (readonly [bit: number, pattern: RegExp])[],
): () => Uint8Array {
  let table: Uint8Array | undefined;
  return () => (table ??= build(patterns));
}

function build(patterns: readonly (readonly [number, RegExp])[]): Uint8Array {
  const made = new Uint8Array(65_536);
  for (let unit = 0; unit < made.length; unit++) {
    // A half of a pair is nothing by itself.
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const text = String.fromCharCode(unit);
    let bits = 0;
    for (const [bit, pattern] of patterns) if (pattern.test(text)) bits |= bit;
    made[unit] = bits;
  }
  return made;
}
