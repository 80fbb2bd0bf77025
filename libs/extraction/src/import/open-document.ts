import mammoth from 'mammoth';
import { ImportError } from './import-error.js';
import { scanZip } from './zip-scan.js';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote.pullquote > p:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
];

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** A docx as HTML for `extractArticle(…, 'html')`; pictures are left out, nothing outside is read. @throws ImportError */
export async function openDocument(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await scanZip(buffer);
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage });
    return value;
  } catch {
    throw new ImportError('docx.broken', 'The docx cannot be read: its document is not well formed.');
  }
}

/** The bytes of a docx that was sent as text. @throws ImportError docx.not_base64 */
export function documentBytes(base64: string): Buffer {
  const text = base64.replace(/\s+/g, '');
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    throw new ImportError('docx.not_base64', 'A docx is sent as base64.');
  return Buffer.from(text, 'base64');
}
