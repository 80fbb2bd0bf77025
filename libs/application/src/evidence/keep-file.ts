import { Invalid, MAX_EVIDENCE_BYTES, TooLarge } from '@stet/domain';
import type { BlobStore, KeptFile } from '../ports.js';
import { fileTypeOf, nameContradicts } from './file-type.js';

const refuse = (code: string, message: string): Invalid =>
  new Invalid(code, message, { errors: [{ pointer: '/file', code, message }] });

const MAX_NAME = 200;

/** A name people can read, and nothing else: it is shown, and never used as a path. */
function readableName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // Control characters, and those that turn the direction of reading, hide what a name ends in.
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, MAX_NAME) || 'file'
  );
}

/**
 * Keeps a file that somebody handed in, after a look at its bytes.
 * @throws Invalid `file_type_refused` or `file_type_mismatch`, TooLarge `file_too_large`
 */
export async function keepFile(
  blobs: BlobStore,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<KeptFile> {
  if (file.bytes.length > MAX_EVIDENCE_BYTES)
    throw new TooLarge('file_too_large', 'The file is larger than 10 MB.');
  if (file.bytes.length === 0) throw refuse('file_empty', 'The file is empty.');
  const name = readableName(file.name);
  const type = fileTypeOf(file.bytes);
  if (type === null)
    throw refuse('file_type_refused', 'This is no document, picture, sound, film or text that is kept.');
  if (nameContradicts(name, type))
    throw refuse('file_type_mismatch', `The file is called ${name}, but its content is ${type}.`);
  return { sha256: await blobs.put(file.bytes), type, bytes: file.bytes.length, name };
}
