import type { Shown } from '@stet/contract';

/** Two control characters that no text of ours keeps: what is between them was found. */
const BEGIN = '\u0002';
const END = '\u0003';

/** SQL for the part of `text` around what was found, with the finds between marks; the whole where it is `'all'`. */
export const found = (text: string, query: string | null, most: 'all' | number): string => {
  const clean = `translate(${text}, E'\\x02\\x03', '')`;
  if (query === null) return most === 'all' ? clean : `left(${clean}, ${most * 7})`;
  const extent =
    most === 'all'
      ? 'HighlightAll=true'
      : `MaxFragments=1, MaxWords=${most}, MinWords=${Math.ceil(most / 2)}`;
  return `ts_headline('english', ${clean}, ${query}::tsquery, E'StartSel="\\x02", StopSel="\\x03", ${extent}')`;
};

/** Takes the marks out of a text and says where they were. */
export function readMarks(marked: string): Shown {
  const marks: Shown['marks'] = [];
  let text = '';
  let at = 0;
  for (;;) {
    const begin = marked.indexOf(BEGIN, at);
    const end = marked.indexOf(END, begin);
    if (begin < 0 || end < 0) return { text: text + marked.slice(at), marks };
    text += marked.slice(at, begin);
    const word = marked.slice(begin + 1, end);
    marks.push({ start: text.length, end: text.length + word.length });
    text += word;
    at = end + 1;
  }
}
