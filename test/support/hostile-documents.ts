import { deflateRawSync } from 'node:zlib';
import { docxParts, zipOf, type Part } from './zip.js';

/** A document made to harm or mislead its reader, and the code it is refused with; `null` where it is harmless. */
export interface Hostile {
  readonly what: string;
  readonly format: 'docx' | 'ninjs' | 'html' | 'markdown' | 'text';
  readonly bytes: () => Buffer;
  readonly code: string | null;
  /** Within `content`. */
  readonly pointer?: string;
}

const BODY = ['Harbour wall leaks again', 'It cost 4 million in 2021.', 'It leaked in 2024 at low tide.'];
const withPart = (part: Part): Buffer => zipOf([...docxParts(BODY), part]);
const withDocument = (xml: string): Buffer =>
  zipOf(docxParts(BODY).map((p) => (p.name === 'word/document.xml' ? { ...p, text: xml } : p)));
const withProlog = (prolog: string, body = BODY): Buffer => zipOf(docxParts(body, prolog));
const changed = (bytes: Buffer, change: (bytes: Buffer) => void): Buffer => {
  change(bytes);
  return bytes;
};
const document = (inside: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;

const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const ELSEWHERE = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="OUTSIDE"/></Relationships>`;
const PICTURE = `<w:p><w:r><w:t>It cost 4 million in 2021.</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** A docx whose picture lies at `address`. */
export const withPictureAt = (address: string): Buffer =>
  zipOf([
    ...docxParts(BODY).map((p) => (p.name === 'word/document.xml' ? { ...p, text: document(PICTURE) } : p)),
    { name: 'word/_rels/document.xml.rels', text: ELSEWHERE.replace('OUTSIDE', address) },
  ]);

/** 16 MB of elements that pack into one: what the tree of a document takes is much more than its text. */
const manyElements = (): string =>
  document(
    Array.from(
      { length: 400_000 },
      (_, i) => `<w:p w:a="${(i * 7919) % 1000}"><w:r><w:t>a</w:t></w:r></w:p>`,
    ).join(''),
  );

/** Sixteen archives in each of sixteen would fill a disk if somebody unpacked them; here each holds four, as Latin-1. */
function nestedArchives(depth: number): string {
  const inner = depth === 0 ? '0'.repeat(20_000) : nestedArchives(depth - 1);
  return zipOf(Array.from({ length: 4 }, (_, i) => ({ name: `${i}.zip`, text: inner }))).toString('latin1');
}

const DOCX: readonly (readonly [string, () => Buffer, string | null])[] = [
  ['plain text', () => Buffer.from('no archive at all'), 'docx.not_a_zip'],
  ['half an archive', () => withPart({ name: 'a', text: 'a' }).subarray(0, 300), 'docx.not_a_zip'],
  ['an archive of another kind', () => zipOf([{ name: 'a.txt', text: 'a' }]), 'docx.no_document'],
  [
    'a document of the old kind',
    () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
    'docx.not_a_zip',
  ],
  ['a page of print', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'docx.not_a_zip'],
  [
    'a part that is a bomb',
    () => withPart({ name: 'word/media/b', text: '0'.repeat(45_000_000) }),
    'docx.bomb',
  ],
  ['a document that is a bomb', () => withDocument(document('<w:p/>'.repeat(2_000_000))), 'docx.bomb'],
  [
    '60 MB in parts that are none',
    () =>
      zipOf([
        ...docxParts(BODY),
        ...Array.from({ length: 60 }, (_, i) => ({ name: `m${i}`, text: `${i}`.repeat(500_000) })),
      ]),
    'docx.too_large',
  ],
  ['a tree larger than memory', () => withDocument(manyElements()), 'docx.too_large'],
  [
    '10,000 parts',
    () => zipOf(Array.from({ length: 10_000 }, (_, i) => ({ name: `p${i}`, text: '' }))),
    'docx.too_many_entries',
  ],
  [
    '201 parts',
    () => zipOf(Array.from({ length: 201 }, (_, i) => ({ name: `p${i}`, text: '' }))),
    'docx.too_many_entries',
  ],
  [
    'a part larger than it says',
    () => withPart({ name: 'word/b', text: 'abcdefgh'.repeat(99), claims: 9 }),
    'docx.lying_size',
  ],
  [
    'a part smaller than it says',
    () => withPart({ name: 'word/b', text: 'abcdefgh', claims: 99 }),
    'docx.lying_size',
  ],
  ['a way up', () => withPart({ name: '../../evil', text: 'x' }), 'docx.unsafe_name'],
  ['a way up, with backslashes', () => withPart({ name: '..\\evil', text: 'x' }), 'docx.unsafe_name'],
  ['a way to the root', () => withPart({ name: '/etc/evil', text: 'x' }), 'docx.unsafe_name'],
  ['a way to a drive', () => withPart({ name: 'C:/evil', text: 'x' }), 'docx.unsafe_name'],
  ['two documents', () => withPart({ name: 'word/document.xml', text: document('') }), 'docx.duplicate_name'],
  [
    'a file from outside',
    () => withProlog('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', ['&e;']),
    'docx.doctype',
  ],
  ['a page from outside', () => withProlog('<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">'), 'docx.doctype'],
  ['a billion laughs', () => withProlog(LAUGHS, ['&a9;']), 'docx.doctype'],
  [
    'entities in another part',
    () => withPart({ name: 'word/styles.xml', text: `${LAUGHS}<x/>` }),
    'docx.doctype',
  ],
  [
    'entities in UTF-16',
    () => withPart({ name: 'word/n.xml', text: [...LAUGHS].join('\0') }),
    'docx.doctype',
  ],
  [
    'an encrypted part',
    () =>
      changed(withPart({ name: 'a', text: 'a' }), (b) =>
        b.writeUInt16LE(1, b.indexOf('PK\u0001\u0002', 0, 'latin1') + 8),
      ),
    'docx.encrypted',
  ],
  [
    'a part that does not unpack',
    () =>
      changed(zipOf(docxParts(BODY)), (b) =>
        b.fill(0xff, b.indexOf('word/document.xml') + 17, b.indexOf('word/document.xml') + 60),
      ),
    'docx.broken',
  ],
  [
    'a directory beyond its end',
    () => changed(zipOf(docxParts(BODY)), (b) => b.writeUInt32LE(0x7fffffff, b.length - 6)),
    'docx.broken',
  ],
  [
    'more parts than it has',
    () => changed(zipOf(docxParts(BODY)), (b) => b.writeUInt16LE(150, b.length - 12)),
    'docx.broken',
  ],
  ['XML that is none', () => withDocument('<w:document><w:body><w:p>'), 'docx.broken'],
  ['no XML', () => withDocument('no XML'), 'docx.broken'],
  ['not a word', () => withDocument(document('<w:p/>')), 'article.empty'],
  [
    'an archive in an archive',
    () => withPart({ name: 'word/embeddings/a.zip', text: deflateRawSync('a'.repeat(99)).toString('hex') }),
    null,
  ],
  [
    'archives in archives, six deep',
    () => withPart({ name: 'word/embeddings/a.zip', text: nestedArchives(6) }),
    null,
  ],
  [
    'archives in archives, and no document',
    () => Buffer.from(nestedArchives(6), 'latin1'),
    'docx.no_document',
  ],
];

const ninjs = (item: unknown): Buffer => Buffer.from(JSON.stringify(item));
const BODIES = [{ role: 'main', contenttype: 'text/plain', value: 'It cost 4 million in 2021.' }];
const NINJS: readonly (readonly [string, () => Buffer, string | null, string?])[] = [
  ['no JSON', () => Buffer.from('{"uri": "a", '), 'ninjs.invalid'],
  ['an array', () => ninjs([{ headline: 'a' }]), 'ninjs.wrong_shape'],
  ['a number', () => ninjs(4), 'ninjs.wrong_shape'],
  ['no text at all', () => ninjs({ uri: 'urn:x', type: 'text' }), 'ninjs.no_text'],
  [
    'brackets 5,000 deep',
    () => Buffer.from(`{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`),
    'ninjs.too_deep',
  ],
  [
    'a body that is a number',
    () => ninjs({ bodies: [{ value: 4 }] }),
    'ninjs.wrong_shape',
    '/bodies/0/value',
  ],
  [
    'a second body that is a number',
    () => ninjs({ bodies: [...BODIES, 4] }),
    'ninjs.wrong_shape',
    '/bodies/1',
  ],
  [
    'a headline that is true',
    () => ninjs({ headline: true, bodies: BODIES }),
    'ninjs.wrong_shape',
    '/headline',
  ],
  ['a text that is an object', () => ninjs({ body_text: {} }), 'ninjs.wrong_shape', '/body_text'],
  [
    'an associated text',
    () => ninjs({ bodies: BODIES, associations: 'a' }),
    'ninjs.wrong_shape',
    '/associations',
  ],
  [
    'a wrong part of a part',
    () => ninjs({ bodies: BODIES, associations: { 'a/b': { headlines: [{ value: [] }] } } }),
    'ninjs.wrong_shape',
    '/associations/a~1b/headlines/0/value',
  ],
  [
    '20,000 associations',
    () => ninjs({ bodies: BODIES, associations: Array.from({ length: 20_000 }, () => ({ headline: 'x' })) }),
    null,
  ],
];

const MARKUP: readonly (readonly [string, Hostile['format'], () => Buffer, string])[] = [
  [
    'scripts alone',
    'html',
    () => Buffer.from('<script>alert(1)</script><style>p{}</style>'),
    'article.empty',
  ],
  ['elements 50,000 deep', 'html', () => Buffer.from(`${'<div>'.repeat(50_000)}a`), 'article.too-deep'],
  ['marks alone', 'markdown', () => Buffer.from('---\n\n***\n'), 'article.empty'],
  ['what could not be decoded', 'text', () => Buffer.from('a\ufffd'.repeat(500)), 'article.binary'],
];

export const HOSTILE: readonly Hostile[] = [
  ...DOCX.map(([what, bytes, code]) => ({ what: `a docx: ${what}`, format: 'docx' as const, bytes, code })),
  ...NINJS.map(([what, bytes, code, pointer = '']) => ({
    what: `ninjs: ${what}`,
    format: 'ninjs' as const,
    bytes,
    code,
    pointer,
  })),
  ...MARKUP.map(([what, format, bytes, code]) => ({ what: `${format}: ${what}`, format, bytes, code })),
];
