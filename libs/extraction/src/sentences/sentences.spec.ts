import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../index.js';

const SHARED = process.env['STET_SHARED_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data');
const GOLDEN = join(SHARED, 'golden-rules-en/golden48.jsonl');
const texts = (text: string): string[] => splitSentences(text).map((s) => s.text);

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['One ends. Another begins.', ['One ends.', 'Another begins.']],
    ['Dr. Reyes met Gen. Petraeus in Mosul. He left.', ['Dr. Reyes met Gen. Petraeus in Mosul.', 'He left.']],
    ['It cost $4.50 at 9 a.m. on Monday.', ['It cost $4.50 at 9 a.m. on Monday.']],
    [
      'J. K. Rowling and George W. Bush spoke. They agreed.',
      ['J. K. Rowling and George W. Bush spoke.', 'They agreed.'],
    ],
    ['“Stop!” he said. She did not.', ['“Stop!” he said.', 'She did not.']],
    ['“It is done.” Nobody answered.', ['“It is done.”', 'Nobody answered.']],
    ['He waited … and waited. Then he left.', ['He waited … and waited.', 'Then he left.']],
    ['He works at Brannock Inc. The firm is old.', ['He works at Brannock Inc.', 'The firm is old.']],
    ['See No. 7 on p. 12. It is short.', ['See No. 7 on p. 12.', 'It is short.']],
    ['It ended.Then it began.', ['It ended.', 'Then it began.']],
    [
      'Write to a.b@example.org or see example.org/x.html today.',
      ['Write to a.b@example.org or see example.org/x.html today.'],
    ],
    ['1. The first\n2. The second', ['1. The first', '2. The second']],
    ['Headline without a stop\n\nA paragraph.', ['Headline without a stop', 'A paragraph.']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  (existsSync(GOLDEN) ? it : it.skip)('keeps all 48 golden rules', () => {
    const rules = readFileSync(GOLDEN, 'utf8')
      .trim()
      .split('\n')
      .map((line): { text: string; sentences: string[] } => JSON.parse(line));
    const squeezed = (sentence: string): string => sentence.replaceAll(/\s+/gu, ' ').trim();
    for (const rule of rules) expect(texts(rule.text).map(squeezed)).toEqual(rule.sentences.map(squeezed));
  });

  it('cuts without losing or changing a character, whatever the text', () => {
    const text = fc.array(
      fc.constantFrom(
        'a',
        'Bc',
        ' ',
        '.',
        '!',
        '?',
        '"',
        '”',
        '\n',
        '\n\n',
        'Mr',
        '3',
        '…',
        '(',
        ')',
        '🙂',
        'é',
      ),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        let end = 0;
        for (const s of splitSentences(whole)) {
          expect(whole.slice(s.start, s.end)).toBe(s.text);
          expect(s.text).toBe(s.text.trim());
          expect(whole.slice(end, s.start).trim()).toBe('');
          end = s.end;
        }
        expect(whole.slice(end).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['no full stop at all', 'word '.repeat(40_000)],
    ['quote marks alone', '"'.repeat(100_000)],
    ['full stops alone', '.'.repeat(100_000)],
    ['spaced dots', '. '.repeat(50_000)],
    ['one paragraph of sentences', 'The wall is 3 metres high. '.repeat(8_000)],
  ])('comes to an end on: %s (its growth is measured by npm run bench)', (_, text) => {
    const cut = splitSentences(text.repeat(4));
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.at(-1)?.end).toBe(text.repeat(4).trimEnd().length);
  });
});
