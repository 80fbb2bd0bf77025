import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportError, extractArticle, reanchor, scoreSentence } from '../index.js';

const SEED = join(import.meta.dirname, '../../../../../shared/data/articles/000_c51a273f26a72bc7.txt');
const HTML = `<article><h1>Frost</h1><p class="standfirst">One night cost 64 percent of the harvest.</p>
<p>On 8 May 2026 it fell to minus 4.6 degrees.</p><p hidden>secret</p><script>alert(1)</script><aside class="pullquote">It fell to minus 4.6 degrees</aside>
<blockquote><p>“We lost it all,” said Piet Hollander.</p></blockquote><ul><li>212 orchards</li></ul><figure><figcaption>The valley in May.</figcaption></figure></article>`;

const kinds = (source: string, format: 'text' | 'markdown' | 'html' | 'auto' = 'auto'): string[] =>
  extractArticle(source, format).blocks.map((b) => b.kind);

/** The code of the refusal; a text that is taken has none. */
function refusalOf(source: string): string | null {
  try {
    extractArticle(source);
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
}

describe('blocks', () => {
  it('of a page, without what a reader never sees', () => {
    const article = extractArticle(HTML);
    expect(article.blocks.map((b) => b.kind)).toEqual([
      'headline',
      'standfirst',
      'paragraph',
      'pull_quote',
      'quote',
      'list_item',
      'caption',
    ]);
    expect(JSON.stringify(article.blocks)).not.toMatch(/secret|alert/);
  });

  it('of Markdown', () => {
    expect(
      kinds(
        '# Title\n\nShort intro.\n\nA much longer paragraph that follows the intro, with 3 facts.\n\n## Sub\n\n> A quote.\n\n- An item\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      ),
    ).toEqual([
      'headline',
      'standfirst',
      'paragraph',
      'subhead',
      'quote',
      'list_item',
      'table_cell',
      'table_cell',
      'table_cell',
      'table_cell',
    ]);
  });

  (existsSync(SEED) ? it : it.skip)(
    'of a real article: repeated headline and leftovers are residue, unmarked pull quotes are found',
    () => {
      const { blocks, claims } = extractArticle(readFileSync(SEED, 'utf8'));
      expect(blocks.slice(0, 3).map((b) => b.kind)).toEqual(['headline', 'standfirst', 'residue']);
      expect(blocks.filter((b) => b.kind === 'pull_quote')).toHaveLength(2);
      expect(blocks.filter((b) => b.kind === 'subhead').map((b) => b.text)).toEqual([
        'A revival of deep ties',
        'Rising actors',
        'A matter of survival',
      ]);
      expect(blocks.at(-1)).toMatchObject({ kind: 'residue', text: 'font change' });
      expect(claims.find((c) => c.exact.startsWith('Thus, former adversaries'))?.occurrences).toHaveLength(2);
    },
  );

  it.each([
    ['', 'article.empty'],
    [' \n\t ', 'article.empty'],
    ['<script>x()</script>', 'article.empty'],
    ['a\u0000b', 'article.nul'],
    ['\u0001\u0002\u0003'.repeat(10), 'article.binary'],
    ['<div>'.repeat(10_000) + 'x', 'article.too-deep'],
  ])('refuses %j', (source, code) => {
    expect(refusalOf(source)).toBe(code);
  });
});

describe('claims', () => {
  it('stand where they say, whatever the text', () => {
    const word = fc.constantFrom(
      'The',
      'wall',
      'cost',
      '$4.5m',
      'in',
      '2021',
      '“So',
      'said”',
      'Nora',
      'Fields',
      'arrested',
      '.',
      '?',
      '\n\n',
      '—',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const source = words.join(' ');
        if (source.trim() === '') return;
        const { blocks, sentences, claims } = extractArticle(source, 'text');
        for (const s of sentences) expect(blocks[s.block]?.text.slice(s.start, s.end)).toBe(s.text);
        for (const claim of claims)
          for (const o of claim.occurrences)
            expect(blocks[o.block]?.text.slice(o.start, o.end)).toBe(o.exact);
      }),
    );
  });

  it.each([
    ['Unemployment fell to 4.1 percent in 2023, the lowest since 1969.', 'checkable', 'statistic'],
    ['“We lost it all,” said Piet Hollander of Asel.', 'checkable', 'quotation'],
    ['Why did nobody look?', 'none', 'question'],
    ['It is a beautiful and sad story.', 'opinion', 'opinion'],
  ])('%s', (text, label, kind) => {
    expect(scoreSentence(text)).toMatchObject({ label });
    expect(scoreSentence(text).kinds[0]).toBe(kind);
    expect(scoreSentence(text).reasons.length).toBeGreaterThan(0);
  });

  it('an allegation against a named person is of high risk', () => {
    expect(scoreSentence('Tom Brannock was convicted of fraud in 2019.').risk).toBe('high');
    expect(scoreSentence('Tom Brannock visited the wall in 2019.').risk).toBe('normal');
  });
});

describe('following claims into a new text', () => {
  const outcome = (before: string, after: string): string[] => {
    const old = extractArticle(before, 'text');
    return reanchor(old.blocks, old.claims, extractArticle(after, 'text').blocks).map((r) => r.outcome);
  };
  const A = 'Eastcliff has 14,300 inhabitants today.';
  const B = 'The wall was built in 1871 by Josiah Pell.';

  it.each<[string, string, string, string[]]>([
    ['nothing changed', `${A} ${B}`, `${A} ${B}`, ['kept', 'kept']],
    ['moved', `${A} ${B}`, `${B} ${A}`, ['kept', 'kept']],
    ['other quotes and spaces', `${A}  “${B}”`, `${A} "${B}"`, ['kept', 'kept']],
    ['a number changed', `${A} ${B}`, `${A.replace('14', '15')} ${B}`, ['stale', 'kept']],
    ['a negation came in', `${A} ${B}`, `${A} ${B.replace('was', 'was not')}`, ['kept', 'stale']],
    [
      'a hedge came in',
      `${A} ${B}`,
      `${A} Perhaps the wall was built in 1871 by Josiah Pell.`,
      ['kept', 'stale'],
    ],
    ['gone', `${A} ${B}`, B, ['withdrawn', 'kept']],
    ['doubled', A, `${A} ${A}`, ['ambiguous']],
    ['rewritten altogether', A, 'Nothing of the kind stands here any more.', ['withdrawn']],
  ])('%s', (_, before, after, outcomes) => {
    expect(outcome(before, after)).toEqual(outcomes);
  });
});
