import { splitSentences } from '../sentences.js';

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** A test for each text of each group; `|` marks where one sentence ends, white space aside. */
export function itSplits(
  what: string,
  language: string,
  cases: Readonly<Record<string, readonly string[]>>,
): void {
  describe.each(Object.entries(cases))(`${what}: %s`, (_, texts) => {
    it.each([...texts])('%j', (marked) => {
      const wanted = marked
        .split('|')
        .map(squeezed)
        .filter((s) => s !== '');
      const found = splitSentences(marked.replaceAll('|', ''), language);
      expect(found.map((s) => squeezed(s.text))).toEqual(wanted);
    });
  });
}
