import { importArticle } from '../index.js';

const kindsOf = (source: string, format: 'markdown' | 'html'): string[] =>
  importArticle(source, format).blocks.map((b) => b.kind);
const BODY =
  'The wall leaks again. It cost 4 million in 2021, and nobody has paid for it since the bank failed.';

describe('a line in bold under the headline', () => {
  it.each<[string, string, string[]]>([
    [
      'is the standfirst where it is a sentence',
      `# Harbour wall leaks\n\n**The wall cost 4 million and leaks at low tide.**\n\n${BODY}`,
      ['headline', 'standfirst', 'paragraph'],
    ],
    [
      'is the standfirst where the byline follows',
      `# Harbour wall leaks\n\n**Engineers call for a new wall before the winter**\n\nBy Ann Kell\n\n${BODY}`,
      ['headline', 'standfirst', 'byline', 'paragraph'],
    ],
    [
      'is the standfirst under a picture as well',
      `# Harbour wall leaks\n\n![The wall at low tide](w.png)\n\n**The wall cost 4 million and leaks at low tide.**\n\n${BODY}`,
      ['headline', 'caption', 'standfirst', 'paragraph'],
    ],
    [
      'is a subhead where it only names a section',
      `# Harbour wall leaks\n\n**What happened**\n\n${BODY}`,
      ['headline', 'subhead', 'paragraph'],
    ],
    [
      'is a subhead further down',
      `# Harbour wall leaks\n\n${BODY}\n\n**The wall was built in 1911 by convicts.**\n\nThe council votes on a new wall in the autumn, says the mayor, who lives beside it.`,
      ['headline', 'paragraph', 'subhead', 'paragraph'],
    ],
  ])('%s', (_, source, kinds) => {
    expect(kindsOf(source, 'markdown')).toEqual(kinds);
  });

  it('in HTML too', () => {
    const source = `<h1>Harbour wall leaks</h1><p><b>The wall cost 4 million and leaks at low tide.</b></p><p>${BODY}</p>`;
    expect(kindsOf(source, 'html')).toEqual(['headline', 'standfirst', 'paragraph']);
  });
});
