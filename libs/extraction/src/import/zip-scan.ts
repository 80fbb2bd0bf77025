import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from './import-error.js';

const MOST_ENTRIES = 200;
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_RATIO = 100;
/** Small parts of repeated XML pack well; the ratio counts from this size on. */
const SMALL = 1024 * 1024;
/** A tree takes many times the memory of its text; this many tags are a book. */
const MOST_TAGS = 500_000;
const DOCTYPE = '<!doctype';

/** Reads through a zip archive without keeping any of it, and refuses what is made to exhaust or mislead its reader. */
export async function scanZip(bytes: Buffer): Promise<void> {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50)
    throw new ImportError('docx.not_a_zip', 'The file is no docx: it is not a zip archive.');
  const zip = await open(bytes);
  if (zip.entryCount > MOST_ENTRIES)
    throw new ImportError('docx.too_many_entries', `The docx has more than ${MOST_ENTRIES} parts.`);
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', resolve);
    zip.once('error', (error: Error) => reject(refusalFor(error)));
    zip.readEntry();
  });
  if (!entries.some((e) => e.fileName === 'word/document.xml'))
    throw new ImportError('docx.no_document', 'The archive is no docx: it holds no word/document.xml.');
  let total = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    refuseEntry(entry);
    // Two readers may each take another one of the two.
    if (names.has(entry.fileName))
      throw new ImportError('docx.duplicate_name', `Two parts of the docx are called ${named(entry)}.`);
    names.add(entry.fileName);
    total += entry.uncompressedSize;
    if (total > MOST_BYTES) throw new ImportError('docx.too_large', 'The docx unpacks to more than 50 MB.');
  }
  for (const entry of entries) await readThrough(zip, entry);
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(refusalFor(error)) : resolve(zip),
    );
  });
}

/** The name of a part, short enough to print. */
const named = (entry: Entry): string => `“${entry.fileName.slice(0, 80)}”`;

function refuseEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new ImportError('docx.encrypted', `The docx is encrypted: ${named(entry)}.`);
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(entry.fileName))
    throw new ImportError(
      'docx.unsafe_name',
      `A part of the docx is named so as to lie outside of it: ${named(entry)}.`,
    );
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > SMALL && ratio > MOST_RATIO)
    throw new ImportError(
      'docx.bomb',
      `A part of the docx unpacks to more than ${MOST_RATIO} times its size: ${named(entry)}.`,
    );
}

const doctypeIn = (entry: Entry): ImportError =>
  new ImportError('docx.doctype', `A part of the docx has a document type: ${named(entry)}.`);
const tooManyTags = (entry: Entry): ImportError =>
  new ImportError('docx.too_large', `A part of the docx has more than ${MOST_TAGS} tags: ${named(entry)}.`);

/**
 * Unpacks a part into nothing: the size it states must be the size it has. No word processor writes a document type
 * into a part; it could only name entities, which grow without end or lead outside.
 */
function readThrough(zip: ZipFile, entry: Entry): Promise<void> {
  const isXml = /\.(?:xml|rels)$/i.test(entry.fileName);
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(refusalFor(error, entry));
      let tail = '';
      let tags = 0;
      stream.on('data', (bytes: Buffer) => {
        if (!isXml) return;
        // NUL bytes dropped, the mark is seen in UTF-16 as well.
        const text = tail + bytes.toString('latin1').replaceAll('\0', '').toLowerCase();
        for (let at = text.indexOf('<', tail.length); at >= 0; at = text.indexOf('<', at + 1)) tags++;
        const refusal = text.includes(DOCTYPE)
          ? doctypeIn(entry)
          : tags > MOST_TAGS
            ? tooManyTags(entry)
            : null;
        tail = text.slice(1 - DOCTYPE.length);
        if (!refusal) return;
        stream.destroy();
        reject(refusal);
      });
      stream.once('error', (failure: Error) => reject(refusalFor(failure, entry)));
      stream.once('end', resolve);
    });
  });
}

function refusalFor(error: Error, entry?: Entry): ImportError {
  const { message } = error;
  const where = entry ? `: ${named(entry)}` : '';
  if (/too many bytes|not enough bytes|size mismatch/i.test(message))
    return new ImportError('docx.lying_size', `A part of the docx is not of the size it states${where}.`);
  if (/invalid relative path|absolute path|invalid characters in fileName/i.test(message))
    return new ImportError('docx.unsafe_name', 'A part of the docx is named so as to lie outside of it.');
  if (/encrypt/i.test(message)) return new ImportError('docx.encrypted', 'The docx is encrypted.');
  if (/end of central directory/i.test(message))
    return new ImportError('docx.not_a_zip', 'The file is no docx: it is not a whole zip archive.');
  return new ImportError('docx.broken', `The docx cannot be unpacked${where}.`);
}
