import fc from 'fast-check';
import { importArticle } from '../index.js';

const WORD = fc.constantFrom(
  ...'The wall leaks again Ann Kell 2021 4.5 million “said” it’s naïve Straße 🌊 e\u0301 שלום قال 橋 a&b x<y 50% — … (so) [3] #1 read more By'.split(
    ' ',
  ),
);
const line = fc.array(WORD, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const kind = fc.constantFrom('p', 'h1', 'h2', 'li', 'quote', 'td', 'bold', 'caption');
const parts = fc.array(fc.tuple(kind, line), { minLength: 1, maxLength: 12 });
type Parts = readonly (readonly [string, string])[];

/** What a reader sees, as a bag of characters: white space is laid out anew, the order of captions is the format's. */
const seen = (text: string): string => [...text.replaceAll(/\s+/gu, '')].sort().join('');
const inBlocks = (source: string, format: 'text' | 'markdown' | 'html' | 'ninjs'): string =>
  seen(
    importArticle(source, format)
      .blocks.map((b) => b.text)
      .join(''),
  );
const visible = (made: Parts): string => seen(made.map(([, text]) => text).join(''));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const TAGS: Record<string, (text: string) => string> = {
  p: (t) => `<p>${t}</p>`,
  h1: (t) => `<h1>${t}</h1>`,
  h2: (t) => `<h2>${t}</h2>`,
  li: (t) => `<ul><li>${t}</li></ul>`,
  quote: (t) => `<blockquote><p>${t}</p></blockquote>`,
  td: (t) => `<table><tr><td>${t}</td></tr></table>`,
  bold: (t) => `<p><strong>${t}</strong></p>`,
  caption: (t) => `<figure><img src="a.png"><figcaption>${t}</figcaption></figure>`,
};
const html = (made: Parts): string => made.map(([k, text]) => TAGS[k]?.(escaped(text)) ?? '').join('\n');

const marked = (text: string): string => text.replaceAll(/[\\`*_[\]<>&#~|!()-]/gu, '\\$&');
const MARKS: Record<string, (text: string) => string> = {
  h1: (t) => `# ${t} {}`,
  h2: (t) => `## ${t} {}`,
  li: (t) => `- ${t}`,
  quote: (t) => `> ${t}`,
  bold: (t) => `**${t}**`,
};
const markdown = (made: Parts): string =>
  made.map(([k, text]) => (MARKS[k] ?? ((t) => t))(`x${marked(text)}`)).join('\n\n');

describe('every character a reader sees is in exactly one block', () => {
  it('of plain text', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const source = made.map(([, text]) => text).join('\n\n');
        expect(inBlocks(source, 'text')).toBe(visible(made));
      }),
      { numRuns: 300 },
    );
  });

  it('of HTML', () => {
    fc.assert(
      fc.property(parts, (made) => expect(inBlocks(html(made), 'html')).toBe(visible(made))),
      { numRuns: 300 },
    );
  });

  it('of Markdown', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const more = made.map(([k, t]) => [k, `x${t}${k === 'h1' || k === 'h2' ? '{}' : ''}`] as const);
        expect(inBlocks(markdown(made), 'markdown')).toBe(visible(more));
      }),
      { numRuns: 300 },
    );
  });

  it('of a ninjs item', () => {
    fc.assert(
      fc.property(parts, line, line, (made, headline, caption) => {
        const item = {
          headlines: [{ role: 'main', value: headline }],
          bodies: [{ role: 'main', contenttype: 'text/html', value: html(made) }],
          associations: [{ type: 'picture', descriptions: [{ value: caption }] }],
        };
        const all = visible([...made, ['h1', headline], ['caption', caption]]);
        expect(inBlocks(JSON.stringify(item), 'ninjs')).toBe(all);
      }),
      { numRuns: 300 },
    );
  });
});
