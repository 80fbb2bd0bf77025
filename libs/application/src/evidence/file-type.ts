interface Known {
  readonly type: string;
  readonly extensions: readonly string[];
  readonly is: (bytes: Buffer) => boolean;
}

const starts =
  (...signature: readonly (number | string)[]) =>
  (bytes: Buffer): boolean => {
    const expected = Buffer.concat(
      signature.map((s) => (typeof s === 'number' ? Buffer.from([s]) : Buffer.from(s, 'latin1'))),
    );
    return bytes.subarray(0, expected.length).equals(expected);
  };
const at = (offset: number, text: string) => (bytes: Buffer) =>
  bytes.subarray(offset, offset + text.length).toString('latin1') === text;

/** Files that are kept, told by their first bytes. */
const KNOWN: readonly Known[] = [
  { type: 'application/pdf', extensions: ['pdf'], is: starts('%PDF-') },
  { type: 'image/png', extensions: ['png'], is: starts(0x89, 'PNG\r\n', 0x1a, '\n') },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], is: starts(0xff, 0xd8, 0xff) },
  { type: 'image/gif', extensions: ['gif'], is: (b) => starts('GIF87a')(b) || starts('GIF89a')(b) },
  { type: 'image/webp', extensions: ['webp'], is: (b) => at(0, 'RIFF')(b) && at(8, 'WEBP')(b) },
  { type: 'audio/wav', extensions: ['wav'], is: (b) => at(0, 'RIFF')(b) && at(8, 'WAVE')(b) },
  {
    type: 'audio/mpeg',
    extensions: ['mp3'],
    is: (b) => starts('ID3')(b) || (b[0] === 0xff && ((b[1] ?? 0) & 0xe6) === 0xe2),
  },
  { type: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'], is: starts('OggS') },
  { type: 'video/mp4', extensions: ['mp4', 'm4a', 'm4v', 'mov'], is: at(4, 'ftyp') },
  { type: 'video/webm', extensions: ['webm', 'mkv'], is: starts(0x1a, 0x45, 0xdf, 0xa3) },
  {
    type: 'application/zip',
    extensions: ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods'],
    is: starts('PK', 3, 4),
  },
];

const TEXTS: readonly string[] = [
  'txt',
  'md',
  'csv',
  'tsv',
  'json',
  'html',
  'htm',
  'xml',
  'srt',
  'vtt',
  'eml',
];

const LOOKS_LIKE_A_PAGE = /^\s*(?:<!doctype html|<html|<head|<body)/i;
const SAMPLE = 4_096;

/** No editor writes these into a text: control characters other than tab, line ends, form feed and escape. */
const isOdd = (byte: number): boolean => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b;

function isText(bytes: Buffer): boolean {
  if (bytes.some(isOdd)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What bytes are, by their own testimony: a media type, or `null` where it is nothing that is kept. */
export function fileTypeOf(bytes: Buffer): string | null {
  const known = KNOWN.find((k) => k.is(bytes));
  if (known) return known.type;
  if (!isText(bytes)) return null;
  return LOOKS_LIKE_A_PAGE.test(bytes.subarray(0, SAMPLE).toString('utf8')) ? 'text/html' : 'text/plain';
}

/** Whether a name claims something else than the bytes are: `report.pdf` that is a program is no report. */
export function nameContradicts(name: string, type: string): boolean {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return false;
  if (TEXTS.includes(extension)) return !type.startsWith('text/');
  const claimed = KNOWN.find((k) => k.extensions.includes(extension));
  return claimed !== undefined && claimed.type !== type;
}

/** The ending a file of this type is handed out with. */
export const extensionOf = (type: string): string =>
  type === 'text/html'
    ? 'html'
    : type === 'text/plain'
      ? 'txt'
      : (KNOWN.find((k) => k.type === type)?.extensions[0] ?? 'bin');
