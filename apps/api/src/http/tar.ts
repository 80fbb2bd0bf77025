import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const BLOCK = 512;

/** Every file below a folder as one POSIX ustar archive; names are short and plain, as ours are. */
export async function* tarOf(folder: string): AsyncGenerator<Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort();
  for (const file of files) {
    const { size } = statSync(file);
    yield header(relative(folder, file), size);
    for await (const part of createReadStream(file)) yield part;
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** @throws RangeError where the name does not fit */
function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  if (block.write(name, 0, 100) < Buffer.byteLength(name)) throw new RangeError(`too long a name: ${name}`);
  const octal = (value: number, at: number, digits: number): void => {
    block.write(`${value.toString(8).padStart(digits, '0')}\0`, at);
  };
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(0, 136, 11);
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
