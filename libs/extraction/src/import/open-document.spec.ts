import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxParts, zipOf, type Part } from '../../../../test/support/zip.js';
import { ImportError, extractArticle, openDocument } from '../index.js';

const BODY = ['Harbour wall leaks again', 'It cost 4 million in 2021.', 'It leaked in 2024 at low tide.'];

async function refusalOf(bytes: Buffer): Promise<string | null> {
  try {
    await openDocument(bytes);
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}
const withPart = (part: Part): Buffer => zipOf([...docxParts(BODY), part]);

describe('a docx', () => {
  it('is opened into blocks', async () => {
    const { blocks } = extractArticle(await openDocument(zipOf(docxParts(BODY))), 'html');
    expect(blocks.map((b) => b.text)).toEqual(BODY);
    expect(blocks[0]?.kind).toBe('headline');
  });

  it('takes nothing from outside through an entity', async () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'stet-docx-')), 'secret.txt');
    writeFileSync(secret, 'secret words');
    const bytes = zipOf(
      docxParts(['before &e; after'], `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`),
    );
    expect(await openDocument(bytes).catch(() => 'refused')).not.toContain('secret words');
  });

  it.each<[string, () => Buffer, string]>([
    ['text', () => Buffer.from('no archive'), 'docx.not_a_zip'],
    ['half an archive', () => zipOf(docxParts(BODY)).subarray(0, 300), 'docx.not_a_zip'],
    ['another archive', () => zipOf([{ name: 'a.txt', text: 'a' }]), 'docx.no_document'],
    ['a way out', () => withPart({ name: '../evil', text: 'x' }), 'docx.unsafe_name'],
    ['a bomb', () => withPart({ name: 'word/b', text: '0'.repeat(5_000_000) }), 'docx.bomb'],
    ['a lie', () => withPart({ name: 'word/b', text: 'abcdefgh'.repeat(99), claims: 9 }), 'docx.lying_size'],
    ['too large', () => withPart({ name: 'word/b', text: 'x', claims: 60_000_000 }), 'docx.bomb'],
    [
      '10,000 parts',
      () => zipOf(Array.from({ length: 10_000 }, (_, i) => ({ name: `p${i}`, text: '' }))),
      'docx.too_many_entries',
    ],
  ])('that is %s is refused', async (_, bytes, code) => {
    expect(await refusalOf(bytes())).toBe(code);
  });
});
